import { useCallback } from 'react'
import { useIntl } from 'react-intl'

import { dateFormat } from './date-format'

interface DateStyle {
  /** IANA name. */
  zone: string
  weekday?: 'short' | 'long'
  year?: boolean
  /** With the time of day. */
  clock?: boolean
}

/**
 * English is read on both sides of the ocean, and beside a clock of 24 hours: there the month has its name, for 11/12 to mean
 * one day. Spanish of most countries writes 01/01 with a weekday or a year, and 1/1 with neither; Mexico's is one and the same.
 */
const styleOf = (locale: string) => {
  const inNumbers = { day: '2-digit', month: '2-digit' } as const

  if (locale.startsWith('en'))
    return { locale: 'en-GB', day: 'numeric', month: 'short' } as const

  return locale.startsWith('es')
    ? { locale: 'es-MX', ...inNumbers }
    : { locale, ...inNumbers }
}

/** A day in the reader's language, written the one way that the page has for it. */
export const useDateText = (): ((
  instant: string | Date,
  style: DateStyle
) => string) => {
  const { locale: own } = useIntl()

  return useCallback(
    (instant, { zone, weekday, year, clock }) => {
      const { locale, day, month } = styleOf(own)

      return dateFormat(locale, {
        timeZone: zone,
        day,
        month,
        ...(weekday ? { weekday } : {}),
        ...(year ? { year: 'numeric' } : {}),
        ...(clock
          ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
          : {}),
      }).format(new Date(instant))
    },
    [own]
  )
}
