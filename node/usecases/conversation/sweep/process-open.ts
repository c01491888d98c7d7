import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isWorkLeft } from '../../../domain/conversation/due-work'
import { isOpen } from '../../../domain/handoff/handoff'
import type { Ports } from '../../../ports/ports'
import type { IndexEntry } from '../../../ports/conversation-index'
import { fileEnded } from './file-ended'
import { processConversation } from '../relay/process-conversation'

/** A entry is set before its handoff is written: a young one may be about a handoff that is yet to be seen. */
const YOUNG_MS = 10 * 60 * 1000

const isOver = (
  record: ConversationRecord | undefined,
  { startedAt }: IndexEntry,
  now: number
): boolean => {
  const isYoung =
    startedAt !== undefined && now - Date.parse(startedAt) < YOUNG_MS

  return !isYoung && !(record && (isOpen(record.handoff) || isWorkLeft(record)))
}

/** Picks up what a crash left in a conversation, ends what is idle, and files what has ended under its closing day. */
export const processOpen = async (
  ports: Ports,
  entry: IndexEntry,
  deadline: number
): Promise<void> => {
  const processed = await processConversation(
    ports,
    entry.conversationId,
    deadline
  )
  const now = ports.clock.now()

  if (processed.isOk() && isOver(processed.value, entry, now)) {
    await fileEnded(ports, entry, processed.value)
  }
}
