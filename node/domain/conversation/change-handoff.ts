import type { Handoff } from '../handoff/handoff'
import type { Told } from '../handoff/told'
import type { ConversationRecord } from './conversation-record'
import { handoffById } from './conversation-record'
import { enqueue } from './bot/enqueue-bot-events'
import { withPast } from './past-handoff'

/** The record with one of its handoffs changed, and the bot's events about it at the end of the one queue. */
export const changeHandoff = (
  record: ConversationRecord,
  handoffId: string,
  change: (handoff: Handoff) => Told
): ConversationRecord => {
  const found = handoffById(record, handoffId)

  if (!found) return record

  const { handoff, events } = change(found)

  if (handoff === found && events.length === 0) return record

  return enqueue(
    handoffId === record.handoff.id
      ? { ...record, handoff }
      : {
          ...record,
          former: record.former.map((one) => (one === found ? handoff : one)),
        },
    events
  )
}

const isNeeded = ({ commands, pendingFetch }: Handoff): boolean =>
  commands.length > 0 || pendingFetch !== undefined

/** Whole, so that it is known which words an agent has still written; of older ones a reference is kept. */
const KEPT = 2

/** Forgets former handoffs that have nothing left to do, except the latest; their ambiguous sends stay counted. */
export const pruneFormer = (record: ConversationRecord): ConversationRecord => {
  const forgotten = record.former
    .slice(0, -KEPT)
    .filter((handoff) => !isNeeded(handoff))

  return forgotten.length === 0
    ? record
    : {
        ...record,
        former: record.former.filter((one) => !forgotten.includes(one)),
        past: withPast(record.past, forgotten),
        ambiguousSendsBefore: forgotten.reduce(
          (sum, { ambiguousSends }) => sum + ambiguousSends,
          record.ambiguousSendsBefore ?? 0
        ),
      }
}
