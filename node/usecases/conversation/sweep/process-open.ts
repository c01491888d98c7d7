import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isWorkLeft } from '../../../domain/conversation/due-work'
import { isOpen } from '../../../domain/handoff/handoff-state'
import { MINUTE_MS } from '../../../domain/time-units'
import type { Ports } from '../../../ports/ports'
import type { IndexEntry } from '../../../ports/conversation-index'
import { processConversation } from '../relay/process-conversation'

/**
 * An entry is set before its handoff is written: a young one may be about a handoff that is yet to be seen. That of an earlier
 * handoff of the conversation is over, as the later one has its own.
 */
const YOUNG_MS = 10 * MINUTE_MS

/** An open entry that was looked at, with what its conversation has become. */
export interface LookedAt {
  entry: IndexEntry
  record?: ConversationRecord
  isOver: boolean
}

const isOver = (
  record: ConversationRecord | undefined,
  { startedAt }: IndexEntry,
  now: number
): boolean => {
  if (record && startedAt && startedAt < record.handoff.requestedAt) return true

  const isYoung =
    startedAt !== undefined && now - Date.parse(startedAt) < YOUNG_MS

  return !isYoung && !(record && (isOpen(record.handoff) || isWorkLeft(record)))
}

/** Picks up what a crash left in a conversation, and ends what is idle. Undefined where the store does not tell. */
export const processOpen = async (
  ports: Ports,
  entry: IndexEntry,
  deadline: number
): Promise<LookedAt | undefined> => {
  const processed = await processConversation(
    ports,
    entry.conversationId,
    deadline
  )

  return processed
    .map((record) => ({
      entry,
      record,
      isOver: isOver(record, entry, ports.clock.now()),
    }))
    .unwrapOr(undefined)
}
