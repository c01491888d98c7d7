import type { Ports } from '../../../ports/ports'
import { sweep } from './sweep'

/** Well within the service's 30 s, so that the last write is made too. */
const BUDGET_MS = 20_000

const CONVERSATIONS = 200

/** One sweep as the tick and the store's own traffic ask for it: it does what is due and nothing else, whoever asks. */
export const sweepStore = async (ports: Ports): Promise<void> => {
  const deadline = ports.clock.now() + BUDGET_MS

  await ports.schedule.keep()
  await sweep(ports, { limit: CONVERSATIONS, deadline })
}
