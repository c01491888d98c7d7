import type { OpeningException, OpeningHoursDay } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { minutesOf } from '../../i18n/clock-time'
import { DAY_MINUTES, MINUTE_MS } from '../../i18n/time-units'
import { asUtc } from '../../i18n/wall-clock'
import { dayBefore } from './weekdays'

/** Minutes since the day's midnight, 0 to 1440. */
export interface Span {
  from: number
  to: number
}

export type ExceptionSpan = Span & Pick<OpeningException, 'name' | 'opens'>

const isSpan = ({ from, to }: Span): boolean => from < to

/** The part of a weekday's own periods that lies in it, and what runs over from the day before. */
export const openSpans = (hours: OpeningHoursDay[], weekday: Weekday): Span[] =>
  hours.flatMap((day) => {
    if (day.weekday !== weekday && day.weekday !== dayBefore(weekday)) return []

    const shift = day.weekday === weekday ? 0 : DAY_MINUTES

    return day.periods
      .map(({ opensAt, closesAt }) => {
        const from = minutesOf(opensAt) ?? 0
        const closes = minutesOf(closesAt) ?? 0
        const to = closes < from ? closes + DAY_MINUTES : closes

        return {
          from: Math.max(0, from - shift),
          to: Math.min(DAY_MINUTES, to - shift),
        }
      })
      .filter(isSpan)
  })

const isLeap = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The same month, day and time in another year; 29 February means 28 February where there is none. */
const inYear = (wall: string, year: number): number => {
  const rest = isLeap(year)
    ? wall.slice(4)
    : wall.slice(4).replace(/^-02-29/, '-02-28')

  return asUtc(`${year}${rest}`)
}

const occurrences = (
  { startsAt, endsAt, repeatsYearly }: OpeningException,
  year: number
): Span[] => {
  if (!repeatsYearly) return [{ from: asUtc(startsAt), to: asUtc(endsAt) }]

  const length = Number(endsAt.slice(0, 4)) - Number(startsAt.slice(0, 4))

  return [-1, 0, 1].map((shift) => ({
    from: inYear(startsAt, year + shift),
    to: inYear(endsAt, year + shift + length),
  }))
}

/** What of exceptions to the opening hours holds on a day (`YYYY-MM-DD`). */
export const exceptionSpans = (
  exceptions: OpeningException[],
  day: string
): ExceptionSpan[] => {
  const midnight = asUtc(`${day}T00:00`)
  const year = Number(day.slice(0, 4))

  return exceptions.flatMap((exception) =>
    occurrences(exception, year)
      .map(({ from, to }) => ({
        name: exception.name,
        opens: exception.opens,
        from: Math.max(0, (from - midnight) / MINUTE_MS),
        to: Math.min(DAY_MINUTES, (to - midnight) / MINUTE_MS),
      }))
      .filter(isSpan)
  )
}
