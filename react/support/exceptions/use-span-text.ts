import { useIntl } from 'react-intl'

import type { OpeningException } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { addDays, wallDate } from '../../i18n/wall-clock'

type Span = Pick<OpeningException, 'startsAt' | 'endsAt' | 'repeatsYearly'>

const midnight = 'T00:00'

const isWholeDay = ({ startsAt, endsAt }: Span): boolean =>
  startsAt.endsWith(midnight) &&
  endsAt === `${addDays(startsAt.slice(0, 10), 1)}${midnight}`

const isWithinDay = ({ startsAt, endsAt }: Span): boolean => {
  const day = startsAt.slice(0, 10)

  return endsAt.startsWith(day) || endsAt === `${addDays(day, 1)}${midnight}`
}

/** From when to when, the shortest way: a whole day is said by its date alone. */
export const useSpanText = (): ((span: Span) => string) => {
  const translate = useTranslate()
  const intl = useIntl()

  return (span) => {
    const date = {
      timeZone: 'UTC',
      day: '2-digit',
      month: '2-digit',
      ...(span.repeatsYearly ? {} : { year: 'numeric' as const }),
    } as const

    const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const
    const [start, end] = [wallDate(span.startsAt), wallDate(span.endsAt)]

    if (isWholeDay(span)) {
      return translate('exceptions.whole-day', {
        day: intl.formatDate(start, date),
      })
    }

    return isWithinDay(span)
      ? translate('exceptions.day-span', {
          day: intl.formatDate(start, date),
          from: span.startsAt.slice(11),
          to: span.endsAt.endsWith(midnight) ? '24:00' : span.endsAt.slice(11),
        })
      : translate('exceptions.span', {
          from: intl.formatDate(start, { ...date, ...clock }),
          to: intl.formatDate(end, { ...date, ...clock }),
        })
  }
}
