import type { OpeningHoursDay } from '../graphql/answers'

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':')

  return Number(hours) * 60 + Number(minutes)
}

const DAY = 24 * 60

/** Whether the store is open at some time of an hour (0 to 23) of a weekday, by its opening hours. */
export const isOpenIn = (
  openingHours: OpeningHoursDay[],
  weekdayIndex: number,
  order: readonly string[],
  hour: number
): boolean =>
  [0, 1].some((daysBack) => {
    const weekday = order[(weekdayIndex + 7 - daysBack) % 7]
    const start = hour * 60 + daysBack * DAY

    return openingHours
      .filter((day) => day.weekday === weekday)
      .some(({ periods }) =>
        periods.some(({ opensAt, closesAt }) => {
          const opens = minutesOf(opensAt)
          const closes = minutesOf(closesAt)
          const end = closes > opens ? closes : closes + DAY

          return opens < start + 60 && end > start
        })
      )
  })
