import type { ConversationRecord } from '../conversation-record'
import { released } from '../outbox/outbox'

/** The record once the bot takes our calls again: what it refused for its address or our credentials is due at `at` (ISO 8601). */
export const releaseRefused = (
  record: ConversationRecord,
  at: string
): ConversationRecord => {
  const toBot = record.toBot.map((item) => released(item, at))

  return toBot.every((item, index) => item === record.toBot[index])
    ? record
    : { ...record, toBot }
}
