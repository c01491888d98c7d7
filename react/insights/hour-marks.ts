import type { LiveSupportSettings } from '../graphql/answers'
import type { Weekday } from '../graphql/operation-types'
import type { Span } from '../support/hours/day-spans'
import { exceptionSpans, openSpans } from '../support/hours/day-spans'
import { weekdayOf } from '../support/hours/weekdays'

interface HourMarks {
  /** Names of the exceptions to the opening hours on some of the days. */
  names: string[]
  /** Of those, the ones that fell into an hour (0 to 23) of a weekday. */
  exceptionsIn: (weekday: Weekday, hour: number) => string[]
  /** Whether the store is open at some time of it, by its opening hours. */
  isOpenIn: (weekday: Weekday, hour: number) => boolean
}

const touches =
  (hour: number) =>
  ({ from, to }: Span): boolean =>
    from < (hour + 1) * 60 && to > hour * 60

const namesOf = (exceptions: Array<{ name: string }>): string[] => [
  ...new Set(exceptions.map(({ name }) => name)),
]

/** What the opening hours and the exceptions to them tell of the hours of some days (`YYYY-MM-DD`). */
export const hourMarks = (
  { exceptions, openingHours }: LiveSupportSettings,
  dates: string[]
): HourMarks => {
  const held = dates.flatMap((date) =>
    exceptionSpans(exceptions, date).map((span) => ({
      ...span,
      weekday: weekdayOf(date),
    }))
  )

  return {
    names: namesOf(held),
    exceptionsIn: (weekday, hour) =>
      namesOf(
        held.filter((span) => span.weekday === weekday && touches(hour)(span))
      ),
    isOpenIn: (weekday, hour) =>
      openSpans(openingHours, weekday).some(touches(hour)),
  }
}
