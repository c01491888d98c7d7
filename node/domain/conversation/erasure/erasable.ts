import { dueTimesOf } from '../../handoff/due-work'
import { MINUTE_MS } from '../../time-units'
import type { ConversationRecord } from '../conversation-record'
import { handoffsOf } from '../conversation-record'
import { isLeased } from '../lease'
import type { BotItem } from '../outbox/outbox'
import { awaitsAccount, isWaiting } from '../outbox/outbox'

/** For so long after the end the bot may be told of it; what it has not taken by then goes with the conversation. */
const BOT_AWAITED_MS = 10 * MINUTE_MS

/** What the bot was yet to be told. */
export const untoldEvents = ({ toBot }: ConversationRecord): BotItem[] =>
  toBot.filter(isWaiting)

/** One that refuses our calls is not waited for, as only a person can mend that. */
const isBotAwaited = (record: ConversationRecord, now: number): boolean => {
  const [event] = untoldEvents(record)

  return (
    event !== undefined &&
    !awaitsAccount(event) &&
    now - Date.parse(record.handoff.closedAt ?? '') < BOT_AWAITED_MS
  )
}

/**
 * Whether a conversation that has ended can be erased: the partner must have heard of the end, which nobody could tell once the
 * record is gone, or the time for that must be over.
 */
export const isErasable = (record: ConversationRecord, now: number): boolean =>
  !isLeased(record, now) &&
  handoffsOf(record).flatMap(dueTimesOf).length === 0 &&
  !isBotAwaited(record, now)
