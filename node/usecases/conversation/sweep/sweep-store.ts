import { MINUTE_MS } from '../../../domain/time-units'
import type { Ports } from '../../../ports/ports'
import { sweep } from './sweep'

/** Well within the service's 30 s, so that the last write is made too. */
const BUDGET_MS = 20_000

const CONVERSATIONS = 200

/**
 * How many open handoffs one sweep walks through. What a crash leaves lies where there was traffic, and traffic asks for sweeps
 * of its own, so those walk far, each time. The clock's find the rest: a few, and not where somebody walked a moment ago, so that
 * one with nothing due reads next to nothing however many handoffs are open.
 */
const walks = {
  CLOCK: { openLimit: 20, restMs: 3 * MINUTE_MS },
  TRAFFIC: { openLimit: CONVERSATIONS, restMs: 0 },
}

/** One sweep as the platform's clock or the store's own traffic asks for it: both do all that is due. */
export const sweepStore = async (
  ports: Ports,
  askedBy: keyof typeof walks
): Promise<void> => {
  const deadline = ports.clock.now() + BUDGET_MS

  await ports.schedule.keep()
  await sweep(ports, {
    ...walks[askedBy],
    limit: CONVERSATIONS,
    isTraffic: askedBy === 'TRAFFIC',
    deadline,
  })
}
