import type { Handoff } from '../handoff/handoff'
import type { ConversationRecord } from './conversation-record'
import type { OutboxItem } from './outbox'
import { dueAtOnce, isFailed } from './outbox'

type Change = <Item extends OutboxItem<unknown>>(item: Item) => Item

/** The same list where nothing changes. */
const changed = <Item extends OutboxItem<unknown>>(
  items: Item[],
  change: Change
): Item[] => {
  const next = items.map((item) => change(item))

  return next.every((item, index) => item === items[index]) ? items : next
}

const again =
  (at: string): Change =>
  (item) =>
    isFailed(item)
      ? { ...item, state: { kind: 'WAITING', since: at } }
      : dueAtOnce(item, at)

const sooner =
  (at: string): Change =>
  (item) =>
    dueAtOnce(item, at)

/** What a partner never got, or has lost, stays failed: there is nothing to send it to. */
const retried = (handoff: Handoff, at: string): Handoff => {
  const { partnerReference, commands } = handoff
  const next = changed(
    commands,
    partnerReference === undefined ? sooner(at) : again(at)
  )

  return next === commands ? handoff : { ...handoff, commands: next }
}

/** Whether the event is about the current handoff: one of an earlier would speak into another conversation. */
const isCurrent =
  ({ handoff }: ConversationRecord) =>
  ({ id }: OutboxItem<unknown>): boolean =>
    id.startsWith(`${handoff.id}:`)

/**
 * The record with its failed items waiting again, in their old order, and with what was tried and waits for a later time due
 * at once. `at` is ISO 8601.
 */
export const retryFailed = (
  record: ConversationRecord,
  at: string
): ConversationRecord => {
  const handoff = retried(record.handoff, at)
  const former = record.former.map((one) => retried(one, at))
  const toBot = changed(record.toBot, (item) =>
    (isCurrent(record)(item) ? again(at) : sooner(at))(item)
  )

  return handoff === record.handoff &&
    toBot === record.toBot &&
    former.every((one, index) => one === record.former[index])
    ? record
    : { ...record, handoff, former, toBot }
}
