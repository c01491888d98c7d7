import { mapKept } from '../../map-kept'
import type { ConversationRecord } from '../conversation-record'
import { released } from '../outbox/outbox'

/** The record once the bot takes our calls again: what it refused for its address or our credentials is due at `at` (ISO 8601). */
export const releaseRefused = (
  record: ConversationRecord,
  at: string
): ConversationRecord => {
  const toBot = mapKept(record.toBot, (item) => released(item, at))

  return toBot === record.toBot ? record : { ...record, toBot }
}
