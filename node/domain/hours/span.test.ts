import fc from 'fast-check'

import type { Span } from './span'
import { byStart, joined, within, without } from './span'

const END = 40

const span = fc
  .tuple(fc.nat(END - 1), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Span => ({
    start,
    end: Math.min(END, start + length),
  }))

/** In order of start; they may touch and overlap. */
const spans = fc
  .array(span, { maxLength: 8 })
  .map((all) => [...all].sort(byStart))

/** In order and apart from each other, as they come out of `joined`. */
const apart = spans.map((all) => [...joined(all)])

const covers = (all: readonly Span[], point: number): boolean =>
  all.some(({ start, end }) => start <= point && point < end)

/** Each point that the spans hold. */
const pointsIn = (all: readonly Span[]): number[] =>
  Array.from({ length: END }, (_, point) => point).filter((point) =>
    covers(all, point)
  )

const areOrdered = (all: readonly Span[]): boolean =>
  all.every(
    ({ start, end }, index) =>
      start < end && (index === 0 || start >= (all[index - 1]?.end ?? 0))
  )

it('joins into what holds the same, in order, with a gap between each two', () => {
  fc.assert(
    fc.property(spans, (all) => {
      const whole = [...joined(all)]
      const gaps = whole.slice(1).map(({ start }, i) => start - whole[i]!.end)

      expect(pointsIn(whole)).toEqual(pointsIn(all))
      expect(areOrdered(whole)).toBe(true)
      expect(gaps.every((gap) => gap > 0)).toBe(true)
    })
  )
})

it('joins no more than it was asked for', () => {
  const taken: number[] = []

  function* endless(): Generator<Span> {
    for (let start = 0; ; start += 10) {
      taken.push(start)
      yield { start, end: start + 5 }
    }
  }

  const first = joined(endless()).next()

  expect(first.value).toEqual({ start: 0, end: 5 })
  expect(taken).toEqual([0, 10])
})

it('takes out of spans what lies in holes, and nothing else', () => {
  fc.assert(
    fc.property(apart, apart, (all, holes) => {
      const left = [...without(all, holes)]

      expect(pointsIn(left)).toEqual(
        pointsIn(all).filter((point) => !covers(holes, point))
      )
      expect(areOrdered(left)).toBe(true)
    })
  )
})

it('takes holes out of spans that overlap, from each of them', () => {
  fc.assert(
    fc.property(spans, apart, (all, holes) => {
      expect([...without(all, holes)]).toEqual(
        all.flatMap((one) => [...without([one], holes)])
      )
    })
  )
})

it('finds what of spans lies within one', () => {
  fc.assert(
    fc.property(span, apart, (one, all) => {
      const found = [...within(one, all)]

      expect(pointsIn(found)).toEqual(
        pointsIn(all).filter((point) => covers([one], point))
      )
      expect(areOrdered(found)).toBe(true)
    })
  )
})
