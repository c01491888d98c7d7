import type { OpeningException } from './opening-hours'
import { joined, within, type Span } from './span'
import {
  DAY,
  daysInMonth,
  readDateTime,
  wallPoint,
  yearOf,
  type WallDateTime,
} from './wall-clock'

/** The same month, day and time in a year; 29 February means 28 February where there is none. */
const inYear = (moment: WallDateTime, year: number): number =>
  wallPoint({
    ...moment,
    year,
    day: Math.min(moment.day, daysInMonth(year, moment.month)),
  })

/** Midnight ends the day before it: an exception up to 29 February 00:00 is one of the whole 28th. */
const asEnd = (moment: WallDateTime): WallDateTime => {
  if (moment.time > 0) return moment

  const dayBefore = new Date(wallPoint(moment) - DAY)

  return {
    year: dayBefore.getUTCFullYear(),
    month: dayBefore.getUTCMonth() + 1,
    day: dayBefore.getUTCDate(),
    time: DAY,
  }
}

function* yearly(
  first: WallDateTime,
  end: WallDateTime,
  window: Span
): Generator<Span> {
  const last = asEnd(end)
  const yearsLong = last.year - first.year
  const lastYear = yearOf(window.end)

  for (
    let year = yearOf(window.start) - yearsLong;
    year <= lastYear;
    year += 1
  ) {
    const start = inYear(first, year)
    const sameYearEnd = inYear(last, year + yearsLong)

    // From a time on the 28th to an earlier one on the 29th: without a 29th, to that time on 1 March.
    yield { start, end: sameYearEnd > start ? sameYearEnd : sameYearEnd + DAY }
  }
}

function* spansOf(exception: OpeningException, window: Span): Generator<Span> {
  const first = readDateTime(exception.startsAt)
  const end = readDateTime(exception.endsAt)

  if (!first || !end) return
  if (exception.repeatsYearly) yield* yearly(first, end, window)
  else yield { start: wallPoint(first), end: wallPoint(end) }
}

/** When the exceptions close the store within a window of the wall clock: in order, apart from each other. */
export const closedSpans = (
  exceptions: readonly OpeningException[],
  window: Span
): Span[] => {
  const spans: Span[] = []

  for (const exception of exceptions) {
    spans.push(...within(window, spansOf(exception, window)))
  }

  return [...joined(spans.sort((one, other) => one.start - other.start))]
}
