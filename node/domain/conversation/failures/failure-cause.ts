import type { DeliveryFailure } from '../outbox/delivery-failure'

/** Why something was given up, for the merchant to read and to judge by. */
export type FailureCause =
  /** The other side will not take it, however often it is tried. */
  | 'REFUSED'
  /** WhatsApp takes no free text so long after the shopper's last words. */
  | 'OUTSIDE_WINDOW'
  /** The conversation was over there, or what it was about is gone. */
  | 'ENDED'
  /** Nobody took it in its time. */
  | 'NO_ANSWER'
  /** Its time ran out while the account or the bot's token was refused. */
  | 'ACCOUNT_REFUSED'
  /** The partner never had the conversation. */
  | 'NOT_OPENED'

/** The code of a refusal for WhatsApp's 24 hours, as the bot tells it. */
export const OUTSIDE_WINDOW_CODE = 'bot.outside-window'

const causes: Record<DeliveryFailure['kind'], FailureCause> = {
  REFUSED: 'REFUSED',
  ENDED: 'ENDED',
  RETRY: 'NO_ANSWER',
  CONNECTION: 'ACCOUNT_REFUSED',
}

/** What a last failure makes of what failed by it. */
export const causeOf = (failure: DeliveryFailure): FailureCause =>
  failure.kind === 'REFUSED' && failure.code === OUTSIDE_WINDOW_CODE
    ? 'OUTSIDE_WINDOW'
    : causes[failure.kind]
