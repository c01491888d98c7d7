import { changeEach } from '../../change-each'
import type { BotEvent } from './bot-event'
import type { ConversationRecord } from '../conversation-record'
import { isHeld } from '../outbox/outbox'

/** What is there for a bot that asks, in order. */
export const heldEvents = ({ toBot }: ConversationRecord): BotEvent[] =>
  toBot.filter(isHeld).map(({ payload }) => payload)

/** The record without what the bot says that it has: the held events up to this one. */
export const acknowledge = (
  record: ConversationRecord,
  eventId: string
): ConversationRecord => {
  const last = record.toBot.findIndex(({ id }) => id === eventId)

  return last === -1
    ? record
    : {
        ...record,
        toBot: record.toBot.filter(
          (item, index) => index > last || !isHeld(item)
        ),
        deliveries: record.deliveries?.map((one) =>
          one.result === 'HELD' &&
          record.toBot.slice(0, last + 1).some(({ id }) => id === one.eventId)
            ? { ...one, result: 'DELIVERED' as const }
            : one
        ),
      }
}

/** The record once the bot no longer asks: what is held waits to be told. */
export const releaseHeldEvents = (
  record: ConversationRecord
): ConversationRecord =>
  changeEach(record, 'toBot', (item) =>
    item.state.kind === 'HELD'
      ? {
          ...item,
          state: { kind: 'WAITING' as const, since: item.state.since },
        }
      : item
  )
