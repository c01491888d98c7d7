import fc from 'fast-check'

import type { SpentCalls } from './pace'
import { callsLeft, spendCall } from './pace'

const pace = { calls: 30, perMs: 600_000 }
const start = Date.parse('2026-11-20T12:00:00.000Z')

/** When calls are made by one who always has something to send, and makes as many as are left at each of `looks`. */
const callsAt = (looks: number[]): number[] => {
  const made: number[] = []
  let spent: SpentCalls | undefined

  for (const now of looks) {
    while (callsLeft(spent, pace, now) > 0) {
      spent = spendCall(spent, pace, now)
      made.push(now)
    }
  }

  return made
}

it('lets fifteen go at once, and then one in forty seconds', () => {
  const seconds = Array.from(
    { length: 121 },
    (_, second) => start + second * 1000
  )
  const made = callsAt(seconds).map((at) => (at - start) / 1000)

  expect(made).toEqual([...Array<number>(15).fill(0), 40, 80, 120])
})

it('never makes more than thirty calls in ten minutes, whenever it looks', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 60 }),
      (offsets) => {
        const made = callsAt(
          offsets.sort((a, b) => a - b).map((ms) => start + ms)
        )

        made.forEach((from) => {
          const inSpan = made.filter(
            (at) => at >= from && at < from + pace.perMs
          )

          expect(inSpan.length).toBeLessThanOrEqual(pace.calls)
        })
      }
    )
  ))

it('says when the next may go', () => {
  let spent: SpentCalls | undefined

  for (let call = 0; call < 15; call += 1) spent = spendCall(spent, pace, start)

  const until = Date.parse(spent?.until ?? '')

  expect(until).toBe(start + 40_000)
  expect(callsLeft(spent, pace, until - 1)).toBe(0)
  expect(callsLeft(spent, pace, until)).toBe(1)
})

it('bounds nothing where the partner does not', () => {
  expect(callsLeft(undefined, undefined, start)).toBe(Infinity)
})
