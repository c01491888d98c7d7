import { MINUTE_MS, SECOND_MS } from '../../time-units'

const FIRST_DELAY_MS = 2 * SECOND_MS
/** Between two tries of the same. */
export const LONGEST_DELAY_MS = 10 * MINUTE_MS
const SLOW_DELAY_MS = 5 * MINUTE_MS

/** Between half of a delay and all of it, so that those who failed together do not return together. */
const jittered = (delay: number, jitter: number): number =>
  Math.round(delay * (0.5 + jitter / 2))

/** Up to a quarter longer than asked: whoever was told the same time would otherwise return at the same moment. */
const spread = (asked: number, jitter: number): number =>
  Math.round(asked * (1 + jitter / 4))

/**
 * Milliseconds until the next try after `attempts` failed ones: 2 s doubling to 10 min, never less than the other side
 * asked for. `jitter` is in [0, 1).
 */
export const retryDelay = (
  attempts: number,
  jitter: number,
  retryAfterMs = 0
): number =>
  Math.max(
    spread(retryAfterMs, jitter),
    jittered(
      Math.min(
        LONGEST_DELAY_MS,
        FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 20)
      ),
      jitter
    )
  )

/** Milliseconds until the next try where the merchant must first mend the connection. */
export const slowRetryDelay = (jitter: number): number =>
  jittered(SLOW_DELAY_MS, jitter)
