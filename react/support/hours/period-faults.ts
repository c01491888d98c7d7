import type { OpeningHoursDay } from '../../graphql/answers'
import { minutesOf } from '../../i18n/clock-time'
import { DAY_MINUTES } from '../../i18n/time-units'
import { messageKey } from '../../i18n/use-translate'
import { weekdays } from './weekdays'

const WEEK_MINUTES = 7 * DAY_MINUTES

export interface PeriodFault {
  day: number
  period: number
  field: 'opensAt' | 'closesAt'
  text: string
}

/** Minutes since Monday 00:00; `end` may lie beyond the week. */
interface Stretch {
  day: number
  period: number
  start: number
  end: number
}

const periodFault = (
  opensAt: string,
  closesAt: string
): Pick<PeriodFault, 'field' | 'text'> | undefined => {
  const [opens, closes] = [minutesOf(opensAt), minutesOf(closesAt)]

  if (opens === undefined || opens === DAY_MINUTES) {
    return { field: 'opensAt', text: messageKey('hours.error.time') }
  }

  if (closes === undefined) {
    return { field: 'closesAt', text: messageKey('hours.error.time') }
  }

  return opens === closes
    ? { field: 'closesAt', text: messageKey('hours.error.empty') }
    : undefined
}

const overlap = (one: Stretch, other: Stretch): boolean =>
  [-WEEK_MINUTES, 0, WEEK_MINUTES].some(
    (shift) => one.start < other.end + shift && other.start + shift < one.end
  )

/** What the service would refuse, found while typing: no time, an empty period, one that overlaps an earlier one. */
export const periodFaults = (hours: OpeningHoursDay[]): PeriodFault[] => {
  const faults: PeriodFault[] = []
  const stretches: Stretch[] = []

  hours.forEach(({ weekday, periods }, dayIndex) =>
    periods.forEach(({ opensAt, closesAt }, period) => {
      const place = { day: dayIndex, period }
      const fault = periodFault(opensAt, closesAt)

      if (fault) {
        faults.push({ ...place, ...fault })

        return
      }

      const midnight = weekdays.indexOf(weekday) * DAY_MINUTES
      const opens = minutesOf(opensAt) ?? 0
      const closes = minutesOf(closesAt) ?? 0
      const stretch = {
        ...place,
        start: midnight + opens,
        end: midnight + closes + (closes < opens ? DAY_MINUTES : 0),
      }

      if (stretches.some((earlier) => overlap(earlier, stretch))) {
        faults.push({
          ...place,
          field: 'opensAt',
          text: messageKey('hours.error.overlap'),
        })
      }

      stretches.push(stretch)
    })
  )

  return faults
}
