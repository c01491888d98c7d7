import { err, ok } from 'neverthrow'

import { changeEach } from '../../../domain/change-each'
import { released } from '../../../domain/conversation/outbox/outbox'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { changeConversation } from '../relay/change-conversation'
import { walkEntries } from '../sweep/walk-entries'

const ENTRIES_READ = 300

/**
 * Delivers what the bot refused for its address or our credentials, now that it takes our calls. What `deadline`, in
 * milliseconds since the epoch, leaves of it comes with its own next try, some minutes later.
 */
export const deliverRefused = async (
  ports: Ports,
  deadline: number
): Promise<void> => {
  await walkEntries(
    ports,
    { limit: ENTRIES_READ, deadline },
    {
      list: (limit) => ports.index.listDue(limit),
      look: ({ conversationId }) =>
        changeConversation(ports, {
          conversationId,
          deadline,
          decide: (found) =>
            found
              ? ok(
                  changeEach(found, 'toBot', (item) =>
                    released(item, nowIn(ports))
                  )
                )
              : err('CONVERSATION_NOT_FOUND'),
        }),
    }
  )
}
