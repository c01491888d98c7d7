import type { Handoff } from '../handoff/handoff'
import type { PartnerLimits } from '../handoff/batches'
import { batchesOf } from '../handoff/batches'
import type { ConversationRecord, Lease, Sending } from './conversation-record'
import { handoffsOf } from './conversation-record'
import { dueEvents } from './due-work'
import type { OutboxItem } from './outbox/outbox'
import { attemptsOf } from './outbox/outbox'

/** How long a holder may deliver before others take it for dead. */
export const LEASE_MS = 30_000

/**
 * Whether somebody is delivering; everybody else leaves the outboxes to them. A lease that ends later than any could was
 * taken by a clock that is wrong.
 */
export const isHeld = ({ lease }: ConversationRecord, now: number): boolean => {
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

  const because = 'Whoever sent it did not come back'
  const tried =
    state.kind === 'TRIED'
      ? { ...state, dueAt: takenAt }
      : { since: state.since, firstTriedAt: takenAt, dueAt: takenAt, because }

  return {
    ...item,
    state: {
      ...tried,
      because,
      kind: 'AMBIGUOUS',
      attempts: attemptsOf(item),
      batch,
    },
  }
}

const ambiguousAfter = (handoff: Handoff, lease: Lease): Handoff => {
  const batchOf = new Map(
    lease.sending.commands
      .filter(({ handoffId }) => handoffId === handoff.id)
      .flatMap(({ batches }) => batches)
      .flatMap((batch) => batch.map((id) => [id, batch[0] ?? id] as const))
  )

  return {
    ...handoff,
    commands: handoff.commands.map((item) => {
      const batch = batchOf.get(item.id)

      return batch === undefined ? item : ambiguous(item, batch, lease)
    }),
  }
}

/** The record without its lease, and with what an expired one left ambiguous. Only for leases that are expired. */
export const releaseExpired = (
  record: ConversationRecord
): ConversationRecord => {
  const { lease } = record

  if (!lease) return record

  const told = new Set(lease.sending.events)

  return {
    ...freeLease(record),
    handoff: ambiguousAfter(record.handoff, lease),
    former: record.former.map((handoff) => ambiguousAfter(handoff, lease)),
    toBot: record.toBot.map((item) =>
      told.has(item.id) ? ambiguous(item, item.id, lease) : item
    ),
  }
}

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
    takenAt: new Date(now).toISOString(),
    expiresAt: new Date(now + LEASE_MS).toISOString(),
    sending,
  },
})
