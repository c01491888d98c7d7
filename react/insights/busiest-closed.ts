import { weekdays } from '../support/hours/weekdays'
import type { Insights } from './use-insights'

type Hours = Insights['hours']

interface ClosedRequests {
  weekday: Hours[number]['weekday']
  /** The first hour, 0 to 23, in which somebody asked in vain. */
  from: number
  requests: number
}

/** The weekday on which most shoppers asked while the store was closed; undefined where nobody did. */
export const busiestClosed = (hours: Hours): ClosedRequests | undefined => {
  const closed = hours.filter(({ whileClosed }) => whileClosed > 0)
  const [busiest] = weekdays
    .map((weekday) => {
      const ofDay = closed.filter((one) => one.weekday === weekday)

      return {
        weekday,
        from: Math.min(...ofDay.map(({ hour }) => hour)),
        requests: ofDay.reduce((sum, one) => sum + one.whileClosed, 0),
      }
    })
    .sort((one, other) => other.requests - one.requests)

  return closed.length > 0 ? busiest : undefined
}
