import type { Weekday } from '../../graphql/operation-types'
import { textKey } from '../../i18n/use-say'

export const weekdays: Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]

export const weekdayTexts: Record<Weekday, string> = {
  MONDAY: textKey('weekday.monday'),
  TUESDAY: textKey('weekday.tuesday'),
  WEDNESDAY: textKey('weekday.wednesday'),
  THURSDAY: textKey('weekday.thursday'),
  FRIDAY: textKey('weekday.friday'),
  SATURDAY: textKey('weekday.saturday'),
  SUNDAY: textKey('weekday.sunday'),
}

export const dayAfter = (weekday: Weekday): Weekday =>
  weekdays[(weekdays.indexOf(weekday) + 1) % weekdays.length]
