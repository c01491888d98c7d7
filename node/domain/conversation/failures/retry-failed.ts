import type { Handoff } from '../../handoff/handoff'
import { mapKept } from '../../map-kept'
import type { ConversationRecord } from '../conversation-record'
import type { FailureCause } from './failure-cause'
import type { OutboxItem } from '../outbox/outbox'
import { dueAtOnce } from '../outbox/outbox'

type Change = <Item extends OutboxItem<unknown>>(item: Item) => Item

/** Whatever is mended, there is nobody who would take it. */
const hopeless: FailureCause[] = ['ENDED', 'NOT_OPENED']

const isHopeful = ({ state }: OutboxItem<unknown>): boolean =>
  state.kind === 'FAILED' && !hopeless.some((cause) => cause === state.cause)

const again =
  (at: string): Change =>
  (item) =>
    isHopeful(item)
      ? { ...item, state: { kind: 'WAITING', since: at } }
      : dueAtOnce(item, at)

const sooner =
  (at: string): Change =>
  (item) =>
    dueAtOnce(item, at)

/** A partner that never got the conversation, or has lost it, has nothing that it could be sent to. */
export const mayBeSentAgain = (
  { partnerReference }: Handoff,
  item: OutboxItem<unknown>
): boolean => partnerReference !== undefined && isHopeful(item)

const retried = (handoff: Handoff, at: string): Handoff => {
  const { partnerReference, commands } = handoff
  const next = mapKept(
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

export const mayBeToldAgain = (
  record: ConversationRecord,
  event: OutboxItem<unknown>
): boolean => isCurrent(record)(event) && isHopeful(event)

/**
 * The record with its failed items waiting again, in their old order, and with what was tried and waits for a later time due
 * at once. `at` is ISO 8601.
 */
export const retryFailed = (
  record: ConversationRecord,
  at: string
): ConversationRecord => {
  const handoff = retried(record.handoff, at)
  const former = mapKept(record.former, (one) => retried(one, at))
  const toBot = mapKept(record.toBot, (item) =>
    (isCurrent(record)(item) ? again(at) : sooner(at))(item)
  )

  return handoff === record.handoff &&
    toBot === record.toBot &&
    former === record.former
    ? record
    : { ...record, handoff, former, toBot }
}
