export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const

export type Weekday = (typeof weekdays)[number]

/**
 * `opensAt` and `closesAt` are wall-clock times `HH:mm`, `24:00` being the end of the day; the end is exclusive.
 * A period whose end is before its start runs into the next day.
 */
export interface Period {
  opensAt: string
  closesAt: string
}

export interface OpeningHoursDay {
  weekday: Weekday
  periods: Period[]
}

/**
 * Wall-clock date-times `YYYY-MM-DDTHH:mm` of the store between which it is closed, or open; the end is exclusive. What opens
 * counts before what closes, so that a holiday may have hours of its own.
 */
export interface OpeningException {
  name: string
  startsAt: string
  endsAt: string
  repeatsYearly: boolean
  /** Open then, whatever the week and the other exceptions say. */
  opens?: true
}
