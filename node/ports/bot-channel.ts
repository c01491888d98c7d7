import type { Result } from 'neverthrow'

import type { BotEvent } from '../domain/conversation/bot-event'
import type { BotSettings } from '../domain/settings/settings'
import type { DeliveryFailure } from './delivery'

/** A way to reach the bot. The event's id is the message id of each try, so that the bot can drop a repetition. */
export interface BotChannel {
  deliver(
    event: BotEvent,
    settings: BotSettings,
    timeoutMs: number
  ): Promise<Result<void, DeliveryFailure>>
}
