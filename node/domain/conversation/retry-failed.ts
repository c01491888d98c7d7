import type { Handoff } from '../handoff/handoff'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import type { OutboxItem } from './outbox'
import { isFailed } from './outbox'

const again = <Item extends OutboxItem<unknown>>(
  item: Item,
  at: string
): Item =>
  isFailed(item) ? { ...item, state: { kind: 'WAITING', since: at } } : item

/** What a partner never got, or has lost, stays failed: there is nothing to send it to. */
const retried = (handoff: Handoff, at: string): Handoff =>
  handoff.partnerReference === undefined
    ? handoff
    : { ...handoff, commands: handoff.commands.map((item) => again(item, at)) }

/** Whether the event is about the current handoff: one of an earlier would speak into another conversation. */
const isCurrent =
  ({ handoff }: ConversationRecord) =>
  ({ id }: OutboxItem<unknown>): boolean =>
    id.startsWith(`${handoff.id}:`)

const canRetry = (record: ConversationRecord): boolean =>
  record.toBot.filter(isCurrent(record)).some(isFailed) ||
  handoffsOf(record).some(
    ({ partnerReference, commands }) =>
      partnerReference !== undefined && commands.some(isFailed)
  )

/** The record with its failed items waiting again, in their old order. `at` is ISO 8601. */
export const retryFailed = (
  record: ConversationRecord,
  at: string
): ConversationRecord =>
  canRetry(record)
    ? {
        ...record,
        handoff: retried(record.handoff, at),
        former: record.former.map((handoff) => retried(handoff, at)),
        toBot: record.toBot.map((item) =>
          isCurrent(record)(item) ? again(item, at) : item
        ),
      }
    : record
