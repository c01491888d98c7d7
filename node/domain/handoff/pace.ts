import { iso } from '../iso'

/** How many calls about one ticket a partner takes in how many milliseconds. */
export interface Pace {
  calls: number
  perMs: number
}

/** Calls made of late, of which some count no more by now; the next not before `until`. Instants are ISO 8601. */
export interface SpentCalls {
  calls: number
  at: string
  until?: string
}

/** Half of the calls may go at once and the other half evenly, so that no span of `perMs` sees more than all of them. */
const burstOf = ({ calls }: Pace): number => Math.floor(calls / 2)

const refillMs = (pace: Pace): number => pace.perMs / burstOf(pace)

const spentBy = (
  spent: SpentCalls | undefined,
  pace: Pace,
  now: number
): number =>
  spent
    ? Math.max(0, spent.calls - (now - Date.parse(spent.at)) / refillMs(pace))
    : 0

/** How many calls may be made at `now` (milliseconds since the epoch). */
export const callsLeft = (
  spent: SpentCalls | undefined,
  pace: Pace | undefined,
  now: number
): number =>
  pace ? Math.floor(burstOf(pace) - spentBy(spent, pace, now)) : Infinity

/** What is spent after one more call at `now` (milliseconds since the epoch). */
export const spendCall = (
  spent: SpentCalls | undefined,
  pace: Pace,
  now: number
): SpentCalls => {
  const calls = spentBy(spent, pace, now) + 1
  const tooMany = calls + 1 - burstOf(pace)

  return {
    calls,
    at: iso(now),
    ...(tooMany > 0
      ? {
          until: iso(Math.ceil(now + tooMany * refillMs(pace))),
        }
      : {}),
  }
}
