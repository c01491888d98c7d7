import type { ConversationRecord, Lease } from './conversation-record'
import type { OutboxItem, PartnerItem } from './outbox'

export type DeliveryPlan = Lease['sending']

const isDue = (item: OutboxItem<unknown>, now: number): boolean =>
  item.dueAt === undefined || Date.parse(item.dueAt) <= now

/** What may be sent now without passing anything by: the waiting items up to the first that is not due. */
const dueInOrder = <Item extends OutboxItem<unknown>>(
  items: Item[],
  now: number
): Item[] => {
  const waiting = items.filter(({ status }) => status === 'WAITING')
  const blocked = waiting.findIndex((item) => !isDue(item, now))

  return blocked === -1 ? waiting : waiting.slice(0, blocked)
}

/** Whether an item can go out in one call with the one before it. */
const joins = (item: PartnerItem, previous: PartnerItem): boolean =>
  item.payload.kind === 'message' &&
  previous.payload.kind === 'message' &&
  !item.alone &&
  !previous.alone &&
  item.sentWith === previous.sentWith

const batches = (items: PartnerItem[], maxBatch: number): PartnerItem[][] =>
  items.reduce<PartnerItem[][]>((done, item) => {
    const last = done[done.length - 1]
    const previous = last?.[last.length - 1]
    const hasRoom =
      last !== undefined &&
      (item.sentWith !== undefined || last.length < maxBatch)

    if (last && previous && hasRoom && joins(item, previous)) {
      return [...done.slice(0, -1), [...last, item]]
    }

    return [...done, [item]]
  }, [])

/** Handoffs that have commands to send now, the current one or former ones. */
export const dueHandoffs = (
  { toPartner }: ConversationRecord,
  now: number
): string[] =>
  [...new Set(toPartner.map(({ handoffId }) => handoffId))].filter(
    (handoffId) =>
      dueInOrder(
        toPartner.filter((item) => item.handoffId === handoffId),
        now
      ).length > 0
  )

/**
 * All that can be sent now, in order; messages of one handoff that follow each other are joined up to `maxBatch`. A batch
 * whose fate is ambiguous stays as it was sent, so that the adapter can check for it.
 */
export const planDelivery = (
  record: ConversationRecord,
  now: number,
  maxBatch: (handoffId: string) => number
): DeliveryPlan => ({
  toPartner: dueHandoffs(record, now).flatMap((handoffId) =>
    batches(
      dueInOrder(
        record.toPartner.filter((item) => item.handoffId === handoffId),
        now
      ),
      maxBatch(handoffId)
    ).map((batch) => batch.map(({ id }) => id))
  ),
  toBot: dueInOrder(record.toBot, now).map(({ id }) => id),
})
