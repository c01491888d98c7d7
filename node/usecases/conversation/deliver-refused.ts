import { err, ok } from 'neverthrow'

import { releaseRefused } from '../../domain/conversation/bot/release-refused'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { changeConversation } from './relay/change-conversation'

const ENTRIES_READ = 300
const AT_ONCE = 5

/**
 * Delivers what the bot refused for its address or our credentials, now that it takes our calls. What `deadline`, in
 * milliseconds since the epoch, leaves of it comes with its own next try, some minutes later.
 */
export const deliverRefused = async (
  ports: Ports,
  deadline: number
): Promise<void> => {
  const listed = await ports.index.listDue(ENTRIES_READ)

  if (listed.isErr()) return

  const ids = [
    ...new Set(listed.value.entries.map(({ conversationId: id }) => id)),
  ]

  for (let start = 0; start < ids.length; start += AT_ONCE) {
    if (ports.clock.now() >= deadline) return

    await Promise.all(
      ids.slice(start, start + AT_ONCE).map((conversationId) =>
        changeConversation(ports, {
          conversationId,
          deadline,
          fresh: true,
          decide: (found) =>
            found
              ? ok(releaseRefused(found, nowIn(ports)))
              : err('CONVERSATION_NOT_FOUND'),
        })
      )
    )
  }
}
