import type { Weekday } from '../../graphql/operation-types'
import { asUtc } from '../../i18n/wall-clock'

export const weekdays: Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]

export const weekdayOf = (day: string): Weekday => {
  const sundayFirst = new Date(asUtc(`${day}T00:00`)).getUTCDay()

  return weekdays[(sundayFirst + 6) % 7]
}

export const dayAfter = (weekday: Weekday): Weekday =>
  weekdays[(weekdays.indexOf(weekday) + 1) % 7]

export const dayBefore = (weekday: Weekday): Weekday =>
  weekdays[(weekdays.indexOf(weekday) + 6) % 7]
