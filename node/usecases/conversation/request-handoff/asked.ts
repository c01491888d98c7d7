import type { NewBotTicket } from '../../../domain/conversation/bot/bot-ticket'
import type { Availability } from '../../../domain/hours/availability'
import type { Relay } from '../relay/relay'
import type { CheckedRequest } from './handoff-request'

/** What a platform with tickets of its own says beside its request. */
export interface HandoffOptions {
  /** The ticket that leads to the handoff. A ticket that has led to a handoff never opens another. */
  ticket?: NewBotTicket
  /** So long the partner is not told, in milliseconds: the history may still grow. */
  startsAfterMs?: number
  /** What the shopper is sent where a contact is taken, by a bot that leaves the words to us. */
  contactWords?(availability: Availability): string
}

/** A request for a human, with what was found when it came. */
export interface Asked {
  relay: Relay
  request: CheckedRequest
  /** Of the handoff, where the request opens one: the same however often that is tried. */
  handoffId: string
  at: string
  availability: Availability
  options: HandoffOptions
}
