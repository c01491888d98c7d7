import type { Weekday } from '../../graphql/operation-types'
import { messageKey } from '../../i18n/use-translate'

export const weekdays: Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]

export const weekdayMessages: Record<Weekday, string> = {
  MONDAY: messageKey('weekday.monday'),
  TUESDAY: messageKey('weekday.tuesday'),
  WEDNESDAY: messageKey('weekday.wednesday'),
  THURSDAY: messageKey('weekday.thursday'),
  FRIDAY: messageKey('weekday.friday'),
  SATURDAY: messageKey('weekday.saturday'),
  SUNDAY: messageKey('weekday.sunday'),
}

export const dayAfter = (weekday: Weekday): Weekday =>
  weekdays[(weekdays.indexOf(weekday) + 1) % weekdays.length]
