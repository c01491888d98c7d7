import type { OpeningHoursDay, Period } from '../hours/opening-hours'
import { weekdays } from '../hours/opening-hours'
import { readTime } from '../hours/wall-clock'
import { DAY_MS } from '../time-units'
import type { UserError } from '../user-error'
import { userError } from '../user-error'

const PERIODS_A_DAY = 24
const WEEK = 7 * DAY_MS

/** A period in the week, in milliseconds from Monday's midnight; one that starts on Sunday may end after the week. */
interface PlacedPeriod {
  path: string
  period: Period
  start: number
  end: number
}

const readPeriod = ({ opensAt, closesAt }: Period) => ({
  opens: readTime(opensAt),
  closes: readTime(closesAt),
})

const timeFaults = (period: Period, path: string): UserError[] => {
  const { opens, closes } = readPeriod(period)
  const invalid = (field: keyof Period) =>
    userError('TIME_INVALID', `${path}.${field}`, { value: period[field] })

  if (opens === undefined || opens === DAY_MS) return [invalid('opensAt')]
  if (closes === undefined) return [invalid('closesAt')]

  return opens === closes ? [userError('PERIOD_EMPTY', `${path}.closesAt`)] : []
}

const placed = (days: readonly OpeningHoursDay[]): PlacedPeriod[] =>
  days
    .flatMap(({ weekday, periods }, dayIndex) =>
      periods.map((period, index) => {
        const midnight = weekdays.indexOf(weekday) * DAY_MS
        const { opens = 0, closes = 0 } = readPeriod(period)

        return {
          path: `openingHours.${dayIndex}.periods.${index}`,
          period,
          start: midnight + opens,
          end: midnight + (closes > opens ? closes : closes + DAY_MS),
        }
      })
    )
    .sort((one, other) => one.start - other.start)

/** Each period that begins before an earlier one has ended; the week's end runs into its beginning. */
const overlapFaults = (periods: PlacedPeriod[]): UserError[] => {
  const lastWeek = periods.map((period) => ({
    ...period,
    start: period.start - WEEK,
    end: period.end - WEEK,
  }))

  return periods.flatMap((later, index) => {
    const earlier = [...lastWeek, ...periods.slice(0, index)].find(
      ({ end }) => end > later.start
    )

    return earlier
      ? [
          userError('PERIODS_OVERLAP', `${later.path}.opensAt`, {
            ...earlier.period,
          }),
        ]
      : []
  })
}

/** Every fault in the hours: of the periods by themselves first, and of their overlaps once each is right. */
export const openingHoursFaults = (
  days: readonly OpeningHoursDay[]
): UserError[] => {
  const crowded = days.flatMap(({ periods }, index) =>
    periods.length > PERIODS_A_DAY
      ? [
          userError('TOO_MANY', `openingHours.${index}.periods`, {
            max: PERIODS_A_DAY,
          }),
        ]
      : []
  )

  if (crowded.length > 0) return crowded

  const faults = days.flatMap(({ periods }, dayIndex) =>
    periods.flatMap((period, index) =>
      timeFaults(period, `openingHours.${dayIndex}.periods.${index}`)
    )
  )

  return faults.length > 0 ? faults : overlapFaults(placed(days))
}

/** Monday to Sunday, once each, with their periods in order. */
export const mergedWeek = (
  days: readonly OpeningHoursDay[]
): OpeningHoursDay[] =>
  weekdays.map((weekday) => ({
    weekday,
    periods: days
      .filter((day) => day.weekday === weekday)
      .flatMap((day) => day.periods)
      .sort((one, other) => one.opensAt.localeCompare(other.opensAt)),
  }))
