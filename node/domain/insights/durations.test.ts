import fc from 'fast-check'

import {
  ACCURACY,
  addDuration,
  addDurations,
  countOf,
  durationsOf,
  percentile,
} from './durations'
import type { Durations } from './durations'

const of = (seconds: number[]): Durations => {
  const durations: Durations = []

  seconds.forEach((one) => addDuration(durations, one * 1000))

  return durations
}

/** By nearest rank, over the numbers themselves. */
const exact = (seconds: number[], share: number): number => {
  const sorted = [...seconds].sort((one, other) => one - other)

  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

const monthSeconds = 31 * 24 * 3600
const someSeconds = fc.array(fc.integer({ min: 1, max: monthSeconds }), {
  minLength: 1,
  maxLength: 200,
})
const share = fc.constantFrom(0.5, 0.9, 0.99)

describe('percentiles of durations', () => {
  it('are at most 2 % and half a second off', () => {
    fc.assert(
      fc.property(someSeconds, share, (seconds, at) => {
        const told = percentile(of(seconds), at) ?? NaN
        const right = exact(seconds, at)

        expect(Math.abs(told - right)).toBeLessThanOrEqual(
          right * ACCURACY + 0.5 + 1e-6
        )
      })
    )
  })

  it('are the same over days added up as over all at once', () => {
    fc.assert(
      fc.property(someSeconds, someSeconds, (one, other) => {
        const sum = of(one)

        addDurations(sum, of(other))

        expect(sum).toEqual(of([...one, ...other]))
      })
    )
  })

  it('are absent where there is nothing', () => {
    expect(percentile([], 0.5)).toBeUndefined()
  })

  it('are the same of days that tell each bucket by its number', () => {
    const stored = { 5: 2, 7: 1, 100: 4 }

    expect(durationsOf(stored).slice(0, 4)).toEqual([5, 2, 0, 1])
    expect(countOf(durationsOf(stored))).toBe(7)
    expect(durationsOf({})).toEqual([])
    expect(durationsOf(of([3, 60]))).toEqual(of([3, 60]))
  })

  it('take what lasted no second as one', () => {
    expect(percentile(of([0]), 0.5)).toBe(1)
  })
})
