import { DateTime } from 'luxon'

import { daysAfter, daysFrom } from './local-day'

export type InsightsPeriod =
  | 'TODAY'
  | 'YESTERDAY'
  | 'LAST_7_DAYS'
  | 'LAST_14_DAYS'
  | 'LAST_30_DAYS'
  | 'MONTH_TO_DATE'

/** The days of a period and those of the period before it, each in order. */
interface PeriodDays {
  days: string[]
  before: string[]
}

const lastDays = (last: string, count: number): PeriodDays => ({
  days: daysFrom(daysAfter(last, 1 - count), last),
  before: daysFrom(daysAfter(last, 1 - 2 * count), daysAfter(last, -count)),
})

/** Beside this month up to today stand the same days of the month before, as far as it has them. */
const monthToDate = (today: string): PeriodDays => {
  const now = DateTime.fromISO(today, { zone: 'utc' })
  const begin = now.startOf('month')
  const text = (date: DateTime): string => date.toFormat('yyyy-MM-dd')

  return {
    days: daysFrom(text(begin), today),
    before: daysFrom(
      text(begin.minus({ months: 1 })),
      text(now.minus({ months: 1 }))
    ),
  }
}

/** `today` is `YYYY-MM-DD` on the store's wall clock; the last days of a period include it. */
export const daysOfPeriod = (
  period: InsightsPeriod,
  today: string
): PeriodDays => {
  switch (period) {
    case 'TODAY':
      return lastDays(today, 1)

    case 'YESTERDAY':
      return lastDays(daysAfter(today, -1), 1)

    case 'LAST_7_DAYS':
      return lastDays(today, 7)

    case 'LAST_14_DAYS':
      return lastDays(today, 14)

    case 'LAST_30_DAYS':
      return lastDays(today, 30)

    case 'MONTH_TO_DATE':
      return monthToDate(today)
  }
}
