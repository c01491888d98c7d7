import { isWorkLeft } from '../../../domain/conversation/due-work'
import type { Ports } from '../../../ports/ports'
import type { IndexEntry } from '../../../ports/conversation-index'
import { processConversation } from '../relay/process-conversation'

/** Delivers what is due in a indexed conversation, and clears the entry when nothing is left, unless it was set anew. */
export const processDue = async (
  ports: Ports,
  entry: IndexEntry,
  deadline: number
): Promise<void> => {
  const processed = await processConversation(
    ports,
    entry.conversationId,
    deadline
  )

  if (processed.isOk() && !(processed.value && isWorkLeft(processed.value))) {
    await ports.index.clearDue(entry)
  }
}
