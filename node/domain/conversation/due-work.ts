import { dueTimesOf } from '../handoff/due-work'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import {
  dueTime,
  endOfLife,
  isHeld,
  isWaiting,
  upToLater,
} from './outbox/outbox'
import type { BotItem } from './outbox/outbox'

const isToBeTold = (item: BotItem): boolean => isWaiting(item) && !isHeld(item)

/** What may be told to the bot now. */
export const dueEvents = (
  { toBot }: ConversationRecord,
  now: number
): BotItem[] => upToLater(toBot.filter(isToBeTold), now)

const waitingSince = (record: ConversationRecord): number[] => {
  const event = record.toBot.find(isToBeTold)
  const held = record.toBot.find(isHeld)

  return [
    ...handoffsOf(record).flatMap(dueTimesOf),
    ...(event ? [dueTime(event)] : []),
    ...(held ? [endOfLife(held)] : []),
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
