import type { Ports } from '../../../ports/ports'
import { sweep } from './sweep'

/** Well within the service's 30 s, so that the last write is made too. */
const BUDGET_MS = 20_000

const CONVERSATIONS = 200

/**
 * How many open handoffs one sweep walks through. What a crash leaves lies where there was traffic, and traffic asks for sweeps
 * of its own, so those walk far. The clock's find the rest, and cost the same however many handoffs are open.
 */
const openHandoffs = { CLOCK: 10, TRAFFIC: CONVERSATIONS }

/** One sweep as the platform's clock or the store's own traffic asks for it: both do all that is due. */
export const sweepStore = async (
  ports: Ports,
  askedBy: keyof typeof openHandoffs
): Promise<void> => {
  const deadline = ports.clock.now() + BUDGET_MS

  await ports.schedule.keep()
  await sweep(ports, {
    limit: CONVERSATIONS,
    openLimit: openHandoffs[askedBy],
    isTraffic: askedBy === 'TRAFFIC',
    deadline,
  })
}
