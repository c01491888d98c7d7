import { changeEach } from '../change-each'
import type { Handoff } from '../handoff/handoff'
import type { ConversationRecord } from './conversation-record'

/** The record with each of its handoffs as `change` makes it, without a word to the bot; the same record where none is. */
export const changeHandoffs = (
  record: ConversationRecord,
  change: (handoff: Handoff) => Handoff
): ConversationRecord => {
  const handoff = change(record.handoff)
  const changed = changeEach(record, 'former', change)

  return handoff === record.handoff ? changed : { ...changed, handoff }
}
