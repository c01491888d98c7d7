import { dueTimesOf } from '../handoff/due-work'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import { dueTime, isWaiting } from './outbox'
import type { BotItem } from './outbox'

/** What may be told to the bot now: the waiting events up to the first that is not due. */
export const dueEvents = (
  { toBot }: ConversationRecord,
  now: number
): BotItem[] => {
  const waiting = toBot.filter(isWaiting)
  const blocked = waiting.findIndex((item) => dueTime(item) > now)

  return blocked === -1 ? waiting : waiting.slice(0, blocked)
}

const waitingSince = (record: ConversationRecord): number[] => {
  const event = record.toBot.find(isWaiting)

  return [
    ...handoffsOf(record).flatMap(dueTimesOf),
    ...(event ? [dueTime(event)] : []),
  ]
}

/**
 * When there is something to do, in milliseconds since the epoch; undefined when nothing waits. What a lease is for is its
 * holder's, and everybody's once the lease has ended: its holder may have died.
 */
export const nextDueAt = (record: ConversationRecord): number | undefined => {
  const times = record.lease
    ? [Date.parse(record.lease.expiresAt)]
    : waitingSince(record)

  return times.length === 0 ? undefined : Math.min(...times)
}

export const isWorkLeft = (record: ConversationRecord): boolean =>
  nextDueAt(record) !== undefined

/** Whether something may be tried, were the lease free. */
export const isWorkDue = (record: ConversationRecord, now: number): boolean =>
  waitingSince(record).some((due) => due <= now)
