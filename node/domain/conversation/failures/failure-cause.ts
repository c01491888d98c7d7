import type { DeliveryFailure } from '../outbox/delivery-failure'

/** Why something was given up, for the merchant to read and to judge by. */
export type FailureCause =
  /** The other side will not take it, however often it is tried. */
  | 'REFUSED'
  /** WhatsApp takes no free text so long after the shopper's last words. */
  | 'OUTSIDE_WINDOW'
  /** The bot's platform has no open ticket of the conversation, and takes words only for one. */
  | 'NO_TICKET'
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

/** The code of a refusal for want of a ticket. */
export const NO_TICKET_CODE = 'bot.no-ticket'

const refusals: Record<string, FailureCause> = {
  [OUTSIDE_WINDOW_CODE]: 'OUTSIDE_WINDOW',
  [NO_TICKET_CODE]: 'NO_TICKET',
}

const causes: Record<
  Exclude<DeliveryFailure['kind'], 'REFUSED'>,
  FailureCause
> = {
  ENDED: 'ENDED',
  RETRY: 'NO_ANSWER',
  CONNECTION: 'ACCOUNT_REFUSED',
}

/** What a last failure makes of what failed by it. */
export const causeOf = (failure: DeliveryFailure): FailureCause =>
  failure.kind === 'REFUSED'
    ? (refusals[failure.code] ?? 'REFUSED')
    : causes[failure.kind]
