import type { BotEvent } from './bot-event'
import type { PartnerCommand } from './partner-command'

/**
 * A message accepted and not yet delivered. Items leave the outbox when delivered; a failed one stays, for the merchant
 * to see and retry.
 */
export interface OutboxItem<Payload> {
  /** Stable over retries: the shopper's message id, the bot event's id, or the handoff's id with a suffix. */
  id: string
  payload: Payload
  status: 'WAITING' | 'FAILED'
  acceptedAt: string
  /** How often delivery was tried to its end. */
  attempts: number
  /** Not to be tried before this instant. */
  dueAt?: string
  /** A try ended without telling whether it took effect: check, or accept a double, before the next. */
  ambiguous?: boolean
  firstTriedAt?: string
  /** When the merchant asked to try a failed one again; its age counts from here. */
  retriedAt?: string
  /** Why it failed or waits, in the other side's words without secrets. */
  detail?: string
}

/** Commands of different handoffs wait apart: each goes to the partner that its handoff started with. */
export interface PartnerItem extends OutboxItem<PartnerCommand> {
  handoffId: string
  /** Set once a try is ambiguous: the id of the first item of the batch that was sent, to be sent again as it was. */
  sentWith?: string
  /** Its batch was refused: it is sent alone, so that one bad message does not fail its neighbours. */
  alone?: boolean
}

export type BotItem = OutboxItem<BotEvent>
