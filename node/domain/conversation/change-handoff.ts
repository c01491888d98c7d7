import type { Handoff } from '../handoff/handoff'
import type { Told } from '../handoff/told'
import type { ConversationRecord } from './conversation-record'
import { findHandoff } from './conversation-record'
import { enqueue } from './enqueue-bot-events'

/** The record with one of its handoffs changed, and the bot's events about it at the end of the one queue. */
export const changeHandoff = (
  record: ConversationRecord,
  handoffId: string,
  change: (handoff: Handoff) => Told
): ConversationRecord => {
  const found = findHandoff(record, handoffId)

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

/** So many are always kept, and more as far as they are small. */
const KEPT = 2
const KEPT_LENGTH = 12 * 1024

/** Where those begin whose agents, should they still write, are told that nobody reads it. */
const oldestKept = (former: Handoff[]): number => {
  let oldest = Math.max(0, former.length - KEPT)
  let length = 0

  while (oldest > 0) {
    length += JSON.stringify(former[oldest - 1]).length
    if (length > KEPT_LENGTH) break
    oldest -= 1
  }

  return oldest
}

/** Forgets former handoffs that have nothing left to do, but for the latest; what they may have doubled stays counted. */
export const pruneFormer = (record: ConversationRecord): ConversationRecord => {
  const oldest = oldestKept(record.former)
  const forgotten = record.former.filter(
    (handoff, index) => index < oldest && !isNeeded(handoff)
  )

  return forgotten.length === 0
    ? record
    : {
        ...record,
        former: record.former.filter((one) => !forgotten.includes(one)),
        ambiguousSendsBefore: forgotten.reduce(
          (sum, { ambiguousSends }) => sum + ambiguousSends,
          record.ambiguousSendsBefore ?? 0
        ),
      }
}
