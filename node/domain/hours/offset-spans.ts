import { IANAZone } from 'luxon'

import { DAY_MS, MINUTE_MS } from '../time-units'
import type { Span } from './span'

/** Instants of a zone's clock. Offsets in milliseconds are what to add to an instant for the wall clock. */
export interface Stride extends Span {
  zoneName: string
  offsetAtStart: number
  offsetAtEnd: number
}

/** Instants between which a zone's clocks run evenly. */
interface OffsetSpan extends Span {
  offset: number
}

/** Shorter than the shortest time between two changes of a zone's clocks, which is a Ramadan: four weeks. */
const STRIDE = 21 * DAY_MS

const offsetAt = (zoneName: string, instant: number): number =>
  IANAZone.create(zoneName).offset(instant) * MINUTE_MS

/** A window of instants in pieces in which clocks change at most once. Looks as far as it is read. */
export function* strides(zoneName: string, window: Span): Generator<Stride> {
  let { start } = window
  let offsetAtStart = offsetAt(zoneName, start)

  while (start < window.end) {
    const end = Math.min(start + STRIDE, window.end)
    const offsetAtEnd = offsetAt(zoneName, end)

    yield { zoneName, start, end, offsetAtStart, offsetAtEnd }
    start = end
    offsetAtStart = offsetAtEnd
  }
}

/** The first instant with the new offset; clocks change on a minute. */
const changeWithin = (stride: Stride): number => {
  let before = Math.floor(stride.start / MINUTE_MS)
  let after = Math.ceil(stride.end / MINUTE_MS)

  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)

    if (
      offsetAt(stride.zoneName, middle * MINUTE_MS) === stride.offsetAtStart
    ) {
      before = middle
    } else {
      after = middle
    }
  }

  return after * MINUTE_MS
}

/** A stride, cut where its clocks are put forward or back. */
export const offsetSpans = (stride: Stride): OffsetSpan[] => {
  const { start, end, offsetAtStart, offsetAtEnd } = stride

  if (offsetAtStart === offsetAtEnd) {
    return [{ start, end, offset: offsetAtStart }]
  }

  const change = changeWithin(stride)

  return [
    { start, end: change, offset: offsetAtStart },
    { start: change, end, offset: offsetAtEnd },
  ]
}
