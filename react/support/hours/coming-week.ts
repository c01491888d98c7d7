import type { OpeningException, OpeningHoursDay } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { addDays, asUtc } from '../../i18n/wall-clock'
import { minutesOf } from '../../i18n/clock-time'
import { weekdays } from './weekdays'

const dayMinutes = 24 * 60
const minute = 60_000

/** Minutes since the day's midnight, 0 to 1440. */
export interface Span {
  from: number
  to: number
}

export interface DayPicture {
  /** `YYYY-MM-DD` */
  day: string
  weekday: Weekday
  open: Span[]
  /** What of exceptions holds on it. */
  exceptions: Array<Span & Pick<OpeningException, 'name' | 'opens'>>
}

const weekdayOf = (day: string): Weekday => {
  const sundayFirst = new Date(asUtc(`${day}T00:00`)).getUTCDay()

  return weekdays[(sundayFirst + 6) % weekdays.length]
}

const isSpan = ({ from, to }: Span): boolean => from < to

const cut = (span: Span, hole: Span): Span[] =>
  [
    { from: span.from, to: Math.min(span.to, hole.from) },
    { from: Math.max(span.from, hole.to), to: span.to },
  ].filter(isSpan)

const cutAll = (spans: Span[], holes: Span[]): Span[] =>
  holes.reduce<Span[]>(
    (left, hole) =>
      left.reduce<Span[]>((all, span) => [...all, ...cut(span, hole)], []),
    spans
  )

const joined = (spans: Span[]): Span[] =>
  [...spans]
    .sort((one, other) => one.from - other.from)
    .reduce<Span[]>((all, { from, to }) => {
      const last = all[all.length - 1]

      return last && from <= last.to
        ? [...all.slice(0, -1), { from: last.from, to: Math.max(last.to, to) }]
        : [...all, { from, to }]
    }, [])

/** The part of a day's own periods that lies in it, and what runs over from the day before. */
const openSpans = (hours: OpeningHoursDay[], day: string): Span[] => {
  const spansOf = (weekday: Weekday, shift: number): Span[] =>
    hours
      .filter((entry) => entry.weekday === weekday)
      .reduce<Span[]>((all, { periods }) => {
        const spans = periods.map(({ opensAt, closesAt }) => {
          const from = minutesOf(opensAt) ?? 0
          const closes = minutesOf(closesAt) ?? 0
          const to = closes < from ? closes + dayMinutes : closes

          return {
            from: Math.max(0, from + shift),
            to: Math.min(dayMinutes, to + shift),
          }
        })

        return [...all, ...spans.filter(isSpan)]
      }, [])

  return [
    ...spansOf(weekdayOf(addDays(day, -1)), -dayMinutes),
    ...spansOf(weekdayOf(day), 0),
  ].sort((one, other) => one.from - other.from)
}

const isLeap = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The same month, day and time in another year; 29 February means 28 February where there is none. */
const inYear = (wall: string, year: number): number => {
  const rest = isLeap(year)
    ? wall.slice(4)
    : wall.slice(4).replace(/^-02-29/, '-02-28')

  return asUtc(`${year}${rest}`)
}

const occurrences = (exception: OpeningException, year: number): Span[] => {
  const { startsAt, endsAt, repeatsYearly } = exception

  if (!repeatsYearly) return [{ from: asUtc(startsAt), to: asUtc(endsAt) }]

  const length = Number(endsAt.slice(0, 4)) - Number(startsAt.slice(0, 4))

  return [-1, 0, 1].map((shift) => ({
    from: inYear(startsAt, year + shift),
    to: inYear(endsAt, year + shift + length),
  }))
}

const exceptionSpans = (
  exceptions: OpeningException[],
  day: string
): DayPicture['exceptions'] => {
  const midnight = asUtc(`${day}T00:00`)
  const year = Number(day.slice(0, 4))

  return exceptions.reduce<DayPicture['exceptions']>((all, exception) => {
    const spans = occurrences(exception, year).map(({ from, to }) => ({
      name: exception.name,
      opens: exception.opens,
      from: Math.max(0, (from - midnight) / minute),
      to: Math.min(dayMinutes, (to - midnight) / minute),
    }))

    return [...all, ...spans.filter(isSpan)]
  }, [])
}

/** Seven days from one on, as the settings would have them. For the eye only: what counts comes from the service. */
export const comingWeek = (
  hours: OpeningHoursDay[],
  exceptions: OpeningException[],
  firstDay: string
): DayPicture[] =>
  weekdays.map((_, index) => {
    const day = addDays(firstDay, index)
    const held = exceptionSpans(exceptions, day)
    const closed = held.filter(({ opens }) => !opens)
    const opened = held.filter(({ opens }) => opens)

    return {
      day,
      weekday: weekdayOf(day),
      open: joined([...cutAll(openSpans(hours, day), closed), ...opened]),
      exceptions: held,
    }
  })
