import { isWorkLeft } from '../../../domain/conversation/due-work'
import type { Ports } from '../../../ports/ports'
import type { Mark } from '../../../ports/conversation-index'
import { tendConversation } from '../relay/process-conversation'

/** Delivers what is due in a marked conversation, and clears the mark when nothing is left, unless it was set anew. */
export const tendDue = async (
  ports: Ports,
  mark: Mark,
  deadline: number
): Promise<void> => {
  const tended = await tendConversation(ports, mark.conversationId, deadline)

  if (tended.isOk() && !(tended.value && isWorkLeft(tended.value))) {
    await ports.marks.clearDue(mark)
  }
}
