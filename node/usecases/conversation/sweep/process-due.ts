import { nextDueAt } from '../../../domain/conversation/due-work'
import { MINUTE_MS } from '../../../domain/time-units'
import type { IndexEntry } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'
import { processConversation } from '../relay/process-conversation'

/** A conversation that could not be worked on does not hold up those behind it. */
const POSTPONED_MS = 5 * MINUTE_MS

/**
 * Delivers what is due in an indexed conversation. Its entry gives way to one for what is left, or for later when it could not
 * be worked on; one that was set anew meanwhile stays.
 */
export const processDue = async (
  ports: Ports,
  entry: IndexEntry,
  deadline: number
): Promise<void> => {
  const { index, clock } = ports
  const { conversationId } = entry
  let due: number | undefined = clock.now() + POSTPONED_MS

  try {
    const processed = await processConversation(ports, conversationId, deadline)

    if (processed.isOk()) due = processed.value && nextDueAt(processed.value)
  } finally {
    const moved =
      due === undefined || (await index.setDue(conversationId, due)).isOk()

    if (moved) await index.clearDue(entry)
  }
}
