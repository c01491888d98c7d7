import { weekdays } from '../hours/opening-hours'
import type { Weekday } from '../hours/opening-hours'
import type { DayFigures } from './figures'
import { weekdayOf } from './local-day'

interface WeekHour {
  weekday: Weekday
  /** 0 to 23. */
  hour: number
  requests: number
  whileClosed: number
}

/** The requests of some days by weekday and hour; hours without any are left out. */
export const weekHours = (days: readonly DayFigures[]): WeekHour[] =>
  weekdays
    .flatMap((weekday, index) => {
      const those = days.filter(({ day }) => weekdayOf(day) === index)
      const sum = (numbers: (day: DayFigures) => number | undefined): number =>
        those.reduce((total, day) => total + (numbers(day) ?? 0), 0)

      return Array.from({ length: 24 }, (_, hour) => ({
        weekday,
        hour,
        requests: sum(({ hours }) => hours[hour]),
        whileClosed: sum(({ closedHours }) => closedHours[hour]),
      }))
    })
    .filter(({ requests }) => requests > 0)
