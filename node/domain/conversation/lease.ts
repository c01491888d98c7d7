import { iso } from '../iso'
import { changeEach } from '../change-each'
import type { Handoff } from '../handoff/handoff'
import type { PartnerLimits } from '../handoff/batches'
import { batchesOf } from '../handoff/batches'
import type { ConversationRecord, Lease, Sending } from './conversation-record'
import { handoffsOf } from './conversation-record'
import { changeHandoffs } from './change-handoffs'
import { dueEvents } from './due-work'
import type { OutboxItem } from './outbox/outbox'
import { attemptsOf } from './outbox/outbox'

/** After this long without an end, others take the holder for dead. */
export const LEASE_MS = 30_000

/**
 * Whether somebody is delivering; everybody else leaves the outboxes to them. A lease that ends later than any could was
 * taken by a clock that is wrong.
 */
export const isLeased = (
  { lease }: ConversationRecord,
  now: number
): boolean => {
  const left = Date.parse(lease?.expiresAt ?? '') - now

  return left > 0 && left <= 2 * LEASE_MS
}

export const freeLease = ({
  lease: _lease,
  ...record
}: ConversationRecord): ConversationRecord => record

const ambiguous = <Item extends OutboxItem<unknown>>(
  item: Item,
  batch: string,
  { takenAt }: Lease
): Item => {
  const { state } = item

  if (state.kind !== 'WAITING' && state.kind !== 'TRIED') return item

  return {
    ...item,
    state: {
      firstTriedAt: takenAt,
      ...state,
      kind: 'AMBIGUOUS',
      triedAt: takenAt,
      attempts: attemptsOf(item),
      dueAt: takenAt,
      because: 'Whoever sent it did not come back',
      batch,
    },
  }
}

const ambiguousAfter = (handoff: Handoff, lease: Lease): Handoff => {
  const sent = lease.sending.commands
    .filter(({ handoffId }) => handoffId === handoff.id)
    .flatMap(({ batches }) => batches)

  return changeEach(handoff, 'commands', (item) => {
    const [first] = sent.find((batch) => batch.includes(item.id)) ?? []

    return first === undefined ? item : ambiguous(item, first, lease)
  })
}

/** The record without its lease, and with what an expired one left ambiguous. Only for leases that are expired. */
export const releaseExpired = (
  record: ConversationRecord
): ConversationRecord => {
  const { lease } = record

  if (!lease) return record

  return changeEach(
    changeHandoffs(freeLease(record), (handoff) =>
      ambiguousAfter(handoff, lease)
    ),
    'toBot',
    (item) =>
      lease.sending.events.includes(item.id)
        ? ambiguous(item, item.id, lease)
        : item
  )
}

/** What is due at `now` (milliseconds since the epoch), in batches that the partners take. */
export const planDelivery = (
  record: ConversationRecord,
  now: number,
  limitsOf: (handoff: Handoff) => PartnerLimits
): Sending => ({
  commands: handoffsOf(record)
    .map((handoff) => ({
      handoffId: handoff.id,
      batches: batchesOf(handoff, now, limitsOf(handoff)),
    }))
    .filter(({ batches }) => batches.length > 0),
  events: dueEvents(record, now).map(({ id }) => id),
})

/** Takes the lease for what is about to be sent, or prolongs one's own. */
export const takeLease = (
  record: ConversationRecord,
  holder: string,
  sending: Sending,
  now: number
): ConversationRecord => ({
  ...record,
  lease: {
    holder,
    takenAt: iso(now),
    expiresAt: iso(now + LEASE_MS),
    sending,
  },
})
