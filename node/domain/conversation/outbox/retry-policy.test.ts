import fc from 'fast-check'

import { retryDelay, slowRetryDelay } from './retry-policy'

const almostOne = 1 - 2 ** -32

describe('retryDelay', () => {
  it.each([
    [1, 2000],
    [2, 4000],
    [3, 8000],
    [8, 256_000],
    [9, 512_000],
    [10, 600_000],
    [5000, 600_000],
  ])(
    'is up to twice as long after each try: %d tries, %d ms',
    (tries, most) => {
      expect(retryDelay(tries, almostOne)).toBe(most)
      expect(retryDelay(tries, 0)).toBe(most / 2)
    }
  )

  it('is never shorter than the other side asked for', () => {
    const jitter = fc.double({ min: 0, max: almostOne, noNaN: true })

    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.nat(),
        jitter,
        (n, floor, j) => {
          expect(retryDelay(n, j, floor)).toBeGreaterThanOrEqual(floor)
          expect(retryDelay(n, j, floor)).toBeGreaterThanOrEqual(
            retryDelay(n, 0)
          )
        }
      )
    )
  })

  it('spreads those who were told the same time, only to later', () => {
    expect(retryDelay(1, 0, 60_000)).toBe(60_000)
    expect(retryDelay(1, 0.5, 60_000)).toBe(67_500)
    expect(retryDelay(1, almostOne, 60_000)).toBe(75_000)
  })

  it('waits some minutes where the merchant must mend something', () => {
    expect(slowRetryDelay(0)).toBe(150_000)
    expect(slowRetryDelay(almostOne)).toBe(300_000)
  })
})
