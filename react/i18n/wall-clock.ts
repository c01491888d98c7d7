import { dateFormat } from './date-format'
import { DAY_MS } from './time-units'

/** Wall-clock date-times are `YYYY-MM-DDTHH:mm`, days `YYYY-MM-DD`; neither has a zone of its own. */

const partsIn = (instant: Date, zone: string): Record<string, string> => {
  const format = dateFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as Intl.DateTimeFormatOptions)

  const parts: Record<string, string> = {}

  for (const { type, value } of format.formatToParts(instant)) {
    parts[type] = value
  }

  return parts
}

/** What the clock on a zone's wall shows at an instant. */
export const wallClock = (instant: Date, zone: string): string => {
  const {
    year,
    month,
    day,
    hour: hours,
    minute: minutes,
  } = partsIn(instant, zone)

  return `${year}-${month}-${day}T${hours}:${minutes}`
}

export const instantDay = (instant: Date, zone: string): string =>
  wallClock(instant, zone).slice(0, 10)

/** Milliseconds of a wall-clock date-time as if it were in UTC; for counting on the wall. */
export const asUtc = (wall: string): number => Date.parse(`${wall}:00Z`)

export const addDays = (day: string, count: number): string =>
  new Date(asUtc(`${day}T00:00`) + count * DAY_MS).toISOString().slice(0, 10)

/** A wall-clock date-time for react-intl, to be formatted with `timeZone: 'UTC'`. */
export const wallDate = (wall: string): Date => new Date(asUtc(wall))
