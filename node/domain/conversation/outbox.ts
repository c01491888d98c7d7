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
  unsure?: boolean
  firstTriedAt?: string
  /** Why it failed or waits, in the other side's words without secrets. */
  detail?: string
}
