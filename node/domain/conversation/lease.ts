import type { ConversationRecord, Lease } from './conversation-record'
import type { DeliveryPlan } from './delivery-plan'
import type { OutboxItem } from './outbox'

/** How long a holder may deliver before others take it for dead. */
export const LEASE_MS = 30_000

/** Whether somebody is delivering; everybody else leaves the outboxes to them. */
export const isHeld = ({ lease }: ConversationRecord, now: number): boolean =>
  lease !== undefined && Date.parse(lease.expiresAt) > now

export const freeLease = (record: ConversationRecord): ConversationRecord => ({
  ...record,
  lease: undefined,
})

const markAmbiguous = <Item extends OutboxItem<unknown>>(
  items: Item[],
  sent: Map<string, Partial<Item>>
): Item[] =>
  items.map((item) => {
    const batch = sent.get(item.id)

    return batch && item.status === 'WAITING'
      ? { ...item, ambiguous: true, ...batch }
      : item
  })

/** What a dead holder had set out to send may have arrived. */
const ambiguousAfter = (
  record: ConversationRecord,
  { sending }: Lease
): ConversationRecord => ({
  ...record,
  toPartner: markAmbiguous(
    record.toPartner,
    new Map(
      sending.toPartner.flatMap((batch) =>
        batch.map((id) => [id, { sentWith: batch[0] }] as const)
      )
    )
  ),
  toBot: markAmbiguous(
    record.toBot,
    new Map(sending.toBot.map((id) => [id, {}] as const))
  ),
})

/** The record without its lease, and with what an expired one left ambiguous. Only for leases that are one's own or expired. */
export const releaseExpired = (
  record: ConversationRecord
): ConversationRecord => {
  const { lease } = record

  return lease ? ambiguousAfter(freeLease(record), lease) : record
}

const markTried = <Item extends OutboxItem<unknown>>(
  items: Item[],
  sent: ReadonlySet<string>,
  at: string
): Item[] =>
  items.map((item) =>
    sent.has(item.id) && item.firstTriedAt === undefined
      ? { ...item, firstTriedAt: at }
      : item
  )

/** Takes the lease for what is about to be sent, or prolongs one's own. */
export const takeLease = (
  record: ConversationRecord,
  holder: string,
  sending: DeliveryPlan,
  now: number
): ConversationRecord => {
  const at = new Date(now).toISOString()

  return {
    ...record,
    toPartner: markTried(
      record.toPartner,
      new Set(sending.toPartner.flat()),
      at
    ),
    toBot: markTried(record.toBot, new Set(sending.toBot), at),
    lease: {
      holder,
      expiresAt: new Date(now + LEASE_MS).toISOString(),
      sending,
    },
  }
}
