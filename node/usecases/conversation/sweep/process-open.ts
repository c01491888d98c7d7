import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isWorkLeft } from '../../../domain/conversation/due-work'
import { isOpen } from '../../../domain/handoff/handoff'
import type { Ports } from '../../../ports/ports'
import type { Mark } from '../../../ports/conversation-index'
import { tendConversation } from '../relay/process-conversation'

/** A mark is set before its handoff is written: a young one may be about a handoff that is yet to be seen. */
const YOUNG_MS = 10 * 60 * 1000

const isOver = (
  record: ConversationRecord | undefined,
  { startedAt }: Mark,
  now: number
): boolean => {
  const isYoung =
    startedAt !== undefined && now - Date.parse(startedAt) < YOUNG_MS

  return !isYoung && !(record && (isOpen(record.handoff) || isWorkLeft(record)))
}

/** Picks up what a crash left in a conversation, ends what is idle, and files what has ended under its closing day. */
export const tendOpen = async (
  ports: Ports,
  mark: Mark,
  deadline: number
): Promise<void> => {
  const tended = await tendConversation(ports, mark.conversationId, deadline)
  const now = ports.clock.now()

  if (tended.isOk() && isOver(tended.value, mark, now)) {
    await ports.marks.moveToClosed(
      mark,
      tended.value?.handoff.closedAt ?? new Date(now).toISOString()
    )
  }
}
