import type { HandoffEvent } from '../../handoff/told'
import type { BotEvent } from './bot-event'
import type { ConversationRecord } from '../conversation-record'
import { isWaiting } from '../outbox/outbox'

const eventOf = (
  { conversationId, shopper, accountPhoneNumber }: ConversationRecord,
  { cause, at, untellable: _untellable, ...content }: HandoffEvent
): BotEvent => ({
  id: `${content.handoff.id}:${cause}`,
  createdAt: at,
  conversationId,
  userPhoneNumber: shopper.phoneNumber,
  accountPhoneNumber,
  ...content,
})

/** That an agent types is of interest now or never: it waits behind nothing. */
const isLost = (
  { toBot, lease }: ConversationRecord,
  { type }: HandoffEvent
): boolean =>
  type === 'handoff.typing' && (lease !== undefined || toBot.some(isWaiting))

/**
 * Puts events at the end of the one queue to the bot. An event's id follows from its cause: made again after a crash it is the
 * same event, which the bot drops.
 */
export const enqueue = (
  record: ConversationRecord,
  events: HandoffEvent[]
): ConversationRecord =>
  events.reduce((before, event) => {
    const payload = eventOf(before, event)
    const { id, createdAt: at } = payload

    return isLost(before, event) || before.toBot.some((item) => item.id === id)
      ? before
      : {
          ...before,
          toBot: [
            ...before.toBot,
            {
              id,
              payload,
              acceptedAt: at,
              state:
                event.untellable === undefined
                  ? { kind: 'WAITING', since: at }
                  : {
                      kind: 'FAILED',
                      cause: 'ENDED',
                      because: event.untellable,
                    },
            },
          ],
        }
  }, record)
