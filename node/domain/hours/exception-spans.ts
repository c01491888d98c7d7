import { DAY_MS } from '../time-units'
import type { OpeningException } from './opening-hours'
import type { Span } from './span'
import { byStart, joined } from './span'
import type { WallDateTime } from './wall-clock'
import { daysInMonth, readDateTime, wallPoint, yearOf } from './wall-clock'

/** The same month, day and time in a year; 29 February means 28 February where there is none. */
const inYear = (moment: WallDateTime, year: number): number => {
  const { month, time } = moment
  const lastDay = daysInMonth(year, month)

  return wallPoint({
    year,
    month,
    day: moment.day > lastDay ? lastDay : moment.day,
    time,
  })
}

/** Midnight ends the day before it: an exception up to 29 February 00:00 is one of the whole 28th. */
const asEnd = (moment: WallDateTime): WallDateTime => {
  const { year, month, day, time } = moment

  if (time > 0) return moment
  if (day > 1) return { year, month, day: day - 1, time: DAY_MS }
  if (month === 1) return { year: year - 1, month: 12, day: 31, time: DAY_MS }

  return {
    year,
    month: month - 1,
    day: daysInMonth(year, month - 1),
    time: DAY_MS,
  }
}

const touches = (span: Span, window: Span): boolean =>
  span.start < window.end && span.end > window.start

const yearly = (
  first: WallDateTime,
  end: WallDateTime,
  years: { from: number; to: number }
): Span[] => {
  const last = asEnd(end)
  const yearsLong = last.year - first.year
  const spans: Span[] = []

  for (let year = years.from - yearsLong; year <= years.to; year += 1) {
    const start = inYear(first, year)
    const sameYearEnd = inYear(last, year + yearsLong)

    // From a time on the 28th to an earlier one on the 29th: without a 29th, to that time on 1 March.
    spans.push({
      start,
      end: sameYearEnd > start ? sameYearEnd : sameYearEnd + DAY_MS,
    })
  }

  return spans
}

/** When exceptions hold within a window of the wall clock: in order, apart from each other. */
export const exceptionSpans = (
  exceptions: readonly OpeningException[],
  window: Span
): Span[] => {
  const years = { from: yearOf(window.start), to: yearOf(window.end) }
  const spans: Span[] = []

  for (const { startsAt, endsAt, repeatsYearly } of exceptions) {
    const first = readDateTime(startsAt)
    const end = readDateTime(endsAt)

    if (first && end) {
      const held = repeatsYearly
        ? yearly(first, end, years)
        : [{ start: wallPoint(first), end: wallPoint(end) }]

      spans.push(...held.filter((span) => touches(span, window)))
    }
  }

  return [...joined(spans.sort(byStart))]
}
