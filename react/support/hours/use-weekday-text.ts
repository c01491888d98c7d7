import { useIntl } from 'react-intl'

import type { Weekday } from '../../graphql/operation-types'
import { weekdays } from './weekdays'

/** A day of the week in the reader's language. */
export const useWeekdayText = (): ((weekday: Weekday) => string) => {
  const { formatDate } = useIntl()

  // The 1st of June 2026 is a Monday.
  return (weekday) =>
    formatDate(Date.UTC(2026, 5, 1 + weekdays.indexOf(weekday)), {
      weekday: 'long',
      timeZone: 'UTC',
    })
}
