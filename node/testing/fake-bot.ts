import { err, ok } from 'neverthrow'

import type { BotEvent } from '../domain/conversation/bot/bot-event'
import type { BotAttempt, BotChannel } from '../ports/bot-channel'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
import { FakeFaults } from './fake-faults'
import type { Gate } from './gate'

/** The bot's side: what reached it, repetitions included. */
export class BotInbox {
  readonly received: BotEvent[] = []
  /** How each try was made. */
  readonly attempts: BotAttempt[] = []
  /** Under which id the bot's platform keeps what it takes. */
  messageId?: string
  /** It asks for its events. */
  holds = false
  readonly faults = new FakeFaults<DeliveryFailure>()

  get types(): string[] {
    return this.received.map(({ type }) => type)
  }

  /** What the bot acts on: each event id once, in order of arrival. */
  get once(): BotEvent[] {
    const seen = new Set<string>()

    return this.received.filter(({ id }) => !seen.has(id) && seen.add(id))
  }
}

export const fakeBot = (inbox: BotInbox, gate: Gate): BotChannel => ({
  deliver: (event, _settings, attempt) =>
    gate('bot.deliver', () => {
      inbox.attempts.push(attempt)

      const fault = inbox.faults.take('deliver')

      if (!fault || fault.takesEffect) {
        inbox.received.push(structuredClone(event))
      }

      return fault
        ? err(fault.failure)
        : ok(
            inbox.holds
              ? { isHeld: true }
              : { status: 200, messageId: inbox.messageId }
          )
    }),
})
