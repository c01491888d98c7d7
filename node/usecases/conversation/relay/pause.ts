import type { Ports } from '../../../ports/ports'

const STEP_MS = 15
const LONGEST_MS = 300

/** Waits a moment before the store is tried again, so that those who met there do not meet again. */
export const pause = (
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  attempt: number
): Promise<void> =>
  clock.sleep(Math.ceil(ids.random() * Math.min(STEP_MS * attempt, LONGEST_MS)))
