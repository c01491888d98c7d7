import type { Result } from 'neverthrow'

import type { BotEvent } from '../domain/conversation/bot/bot-event'
import type { BotTicket } from '../domain/conversation/bot/bot-ticket'
import type { BotAnswer } from '../domain/conversation/outbox/outcome'
import type { BotSettings } from '../domain/settings/settings'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'

/** What a try needs besides the event. */
export interface BotAttempt {
  /** The handoff's tickets that are open at the bot's platform, the latest last. */
  tickets: BotTicket[]
  /** An earlier try may have taken effect. */
  ambiguous: boolean
  /** Milliseconds that the whole call may take. */
  timeoutMs: number
}

/** A way to reach the bot. The event's id is the message id of each try, so that the bot can drop a repetition. */
export interface BotChannel {
  deliver(
    event: BotEvent,
    settings: BotSettings,
    attempt: BotAttempt
  ): Promise<Result<BotAnswer, DeliveryFailure>>
}
