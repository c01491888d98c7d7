import type { Ports } from '../../ports/ports'

/** Of the service's 30 s; what is not delivered by then waits in the outbox while the bot already has its answer. */
const INLINE_MS = 8_000

/** Until when (milliseconds since the epoch) a field may deliver before it answers. */
export const inlineDeadline = ({ clock }: Pick<Ports, 'clock'>): number =>
  clock.now() + INLINE_MS
