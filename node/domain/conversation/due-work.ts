import type { ConversationRecord } from './conversation-record'
import type { OutboxItem } from './outbox'

const headOf = <Item extends OutboxItem<unknown>>(
  items: Item[]
): Item | undefined => items.find(({ status }) => status === 'WAITING')

const dueTime = (dueAt: string | undefined): number =>
  dueAt === undefined ? 0 : Date.parse(dueAt)

/** Whether updates are pending that can be asked for: it cannot before the partner has the handoff. */
export const isFetchDue = (
  { pendingFetch, handoff }: ConversationRecord,
  now: number
): boolean =>
  pendingFetch !== undefined &&
  handoff.partnerReference !== undefined &&
  dueTime(pendingFetch.dueAt) <= now

/** When the first thing that waits may be tried, in milliseconds since the epoch; undefined when nothing waits. */
export const nextDueAt = (record: ConversationRecord): number | undefined => {
  const lines = new Set(record.toPartner.map(({ handoffId }) => handoffId))
  const heads = [
    ...[...lines].map((line) =>
      headOf(record.toPartner.filter(({ handoffId }) => handoffId === line))
    ),
    headOf(record.toBot),
  ].flatMap((head) => (head ? [dueTime(head.dueAt)] : []))
  const pending =
    record.pendingFetch && record.handoff.partnerReference !== undefined
      ? [dueTime(record.pendingFetch.dueAt)]
      : []
  const times = [...heads, ...pending]

  return times.length === 0 ? undefined : Math.min(...times)
}

export const isWorkLeft = (record: ConversationRecord): boolean =>
  nextDueAt(record) !== undefined

export const isWorkDue = (record: ConversationRecord, now: number): boolean => {
  const due = nextDueAt(record)

  return due !== undefined && due <= now
}
