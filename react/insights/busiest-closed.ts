import type { Insights } from './use-insights'

type Hours = Insights['hours']

export interface ClosedRequests {
  weekday: Hours[number]['weekday']
  /** The first hour, 0 to 23, in which somebody asked in vain. */
  from: number
  requests: number
}

/** The weekday on which most shoppers asked while the store was closed; undefined where nobody did. */
export const busiestClosed = (hours: Hours): ClosedRequests | undefined => {
  const closed = hours.filter(({ whileClosed }) => whileClosed > 0)
  const days = closed.reduce<ClosedRequests[]>((all, one) => {
    const known = all.find(({ weekday }) => weekday === one.weekday)
    const { weekday, hour, whileClosed } = one

    return known
      ? all.map((day) =>
          day === known
            ? {
                weekday,
                from: Math.min(day.from, hour),
                requests: day.requests + whileClosed,
              }
            : day
        )
      : [...all, { weekday, from: hour, requests: whileClosed }]
  }, [])

  return days.reduce<ClosedRequests | undefined>(
    (most, day) => (most && most.requests >= day.requests ? most : day),
    undefined
  )
}
