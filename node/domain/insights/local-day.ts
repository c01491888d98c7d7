import { DateTime, IANAZone } from 'luxon'

import { iso } from '../iso'
import type { Span } from '../hours/span'
import { HOUR_MS, MINUTE_MS } from '../time-units'

/** The first of a midnight that occurs twice; if midnight is skipped, the first time after it. */
const beginOf = (day: DateTime): number => {
  const begin = day.startOf('day')

  return Math.min(
    ...begin.getPossibleOffsets().map((possible) => possible.toMillis())
  )
}

/** A day of the store's time zone in instants, end exclusive: 23 to 25 hours. */
export const spanOfDay = (day: string, timeZone: string): Span => {
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: timeZone })

  return { start: beginOf(noon), end: beginOf(noon.plus({ days: 1 })) }
}

export const dayOf = (instant: number, timeZone: string): string =>
  DateTime.fromMillis(instant, { zone: timeZone }).toFormat('yyyy-MM-dd')

export const daysAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')

/** From one day to another, both included. */
export const daysFrom = (first: string, last: string): string[] => {
  const days: string[] = []

  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day)

  return days
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number =>
  DateTime.fromISO(day, { zone: 'utc' }).weekday - 1

/** Tells the hour, 0 to 23, that the store's clock shows at an instant. */
export const hourIn = (timeZone: string): ((instant: number) => number) => {
  const zone = IANAZone.create(timeZone)

  return (instant) =>
    new Date(instant + zone.offset(instant) * MINUTE_MS).getUTCHours()
}

/** The hours of UTC that a span touches, each as the first 13 letters of its ISO 8601 instants. */
export const utcHoursOf = ({ start, end }: Span): string[] => {
  const hours: string[] = []

  for (
    let at = Math.floor(start / HOUR_MS) * HOUR_MS;
    at < end;
    at += HOUR_MS
  ) {
    hours.push(iso(at).slice(0, 13))
  }

  return hours
}
