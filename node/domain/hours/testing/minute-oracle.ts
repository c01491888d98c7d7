import type { OpeningException, Period } from '../opening-hours'
import { weekdays } from '../opening-hours'
import type { GeneralSettings } from '../../settings/settings'
import { MINUTE_MS } from '../../time-units'

const QUARTER = 15 * MINUTE_MS

/**
 * Another way to tell whether the hours are open: read the wall clock from Intl and compare it as text, minute by
 * minute. Shares no code with what it judges.
 */
export const minuteOracle = (settings: GeneralSettings) => {
  const wallAt = wallClock(settings.timeZone)
  let day = dayOf(settings, '2000-01-01')

  return (instant: number): boolean => {
    const wall = wallAt(instant)

    if (!wall.startsWith(day.date)) day = dayOf(settings, wall.slice(0, 10))

    return isOpenOn(day, wall)
  }
}

const twoDigits = Array.from({ length: 60 }, (_, number) =>
  String(number).padStart(2, '0')
)

/** `YYYY-MM-DDTHH:mm` on the wall; Intl is asked once per quarter of an hour, in which no clock changes. */
const wallClock = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  let quarter = NaN
  let hour = ''
  let minuteOfQuarter = 0

  return (instant: number): string => {
    const current = Math.floor(instant / QUARTER) * QUARTER

    if (current !== quarter) {
      const wall = format.format(current).replace(' ', 'T')

      quarter = current
      hour = wall.slice(0, 14)
      minuteOfQuarter = Number(wall.slice(14))
    }

    return `${hour}${twoDigits[minuteOfQuarter + Math.floor((instant - quarter) / MINUTE_MS)]}`
  }
}

const isOvernight = ({ opensAt, closesAt }: Period) => closesAt < opensAt

/** What matters on one date of the wall. */
const dayOf = (settings: GeneralSettings, date: string) => {
  const periodsOf = (daysBack: number): Period[] =>
    settings.openingHours
      .filter((day) => day.weekday === weekdayOf(date, daysBack))
      .flatMap((day) => day.periods)
  const year = Number(date.slice(0, 4))

  return {
    date,
    periods: periodsOf(0),
    sinceYesterday: periodsOf(1).filter(isOvernight),
    closed: settings.exceptions
      .filter(({ opens }) => !opens)
      .flatMap((exception) => occurrences(exception, year)),
    opened: settings.exceptions
      .filter(({ opens }) => opens)
      .flatMap((exception) => occurrences(exception, year)),
  }
}

const isOpenOn = (day: ReturnType<typeof dayOf>, wall: string): boolean => {
  const time = wall.slice(11)
  const isInPeriod =
    day.sinceYesterday.some(({ closesAt }) => time < closesAt) ||
    day.periods.some(
      (period) =>
        time >= period.opensAt &&
        (isOvernight(period) || time < period.closesAt)
    )

  const isHeld = ({ start, end }: { start: string; end: string }) =>
    wall >= start && wall < end

  return (isInPeriod && !day.closed.some(isHeld)) || day.opened.some(isHeld)
}

const weekdayOf = (date: string, daysBack: number): string => {
  const day = new Date(`${date}T12:00Z`).getUTCDay()

  return weekdays[(day + 6 - daysBack + 7) % 7] ?? ''
}

/** When an exception holds in a year, by the start or the end. */
const occurrences = (
  { startsAt, endsAt, repeatsYearly }: OpeningException,
  year: number
) => {
  if (!repeatsYearly) return [{ start: startsAt, end: endsAt }]

  const yearsLong = Number(endsAt.slice(0, 4)) - Number(startsAt.slice(0, 4))

  return Array.from({ length: yearsLong + 1 }, (_, back) => ({
    start: inYear(startsAt, year - back),
    end: inYear(endsAt, year - back + yearsLong),
  }))
}

const inYear = (moment: string, year: number): string => {
  const isLeap = new Date(`${year}-02-29T00:00Z`).getUTCMonth() === 1
  const monthDay = moment.slice(5, 10)

  return `${year}-${monthDay === '02-29' && !isLeap ? '02-28' : monthDay}${moment.slice(10)}`
}
