import { useMemo } from 'react'
import { useIntl } from 'react-intl'

import { instantDay } from './wall-clock'

export interface StoreTime {
  zone: string
  /** `14:02` */
  time: (instant: string) => string
  /** `12/11` this year, `12/11/2025` otherwise. */
  date: (instant: string) => string
  /** `12/11, 14:02` */
  dateTime: (instant: string) => string
  /** `14:02` today, `12/11, 14:02` otherwise. */
  brief: (instant: string) => string
  /** `segunda-feira, 23/11`, with the year when it is another. */
  weekdayAndDate: (instant: string) => string
  isToday: (instant: string) => boolean
}

/** Instants (ISO 8601) in the reader's language and the store's time zone. */
export const useStoreTime = (zone: string): StoreTime => {
  const intl = useIntl()

  return useMemo(() => {
    const clock = { hour: '2-digit', minute: '2-digit' } as const
    const day = { day: '2-digit', month: '2-digit' } as const
    const inZone = { timeZone: zone, hour12: false } as const
    const today = () => instantDay(new Date(), zone)
    const dayOf = (instant: string) => instantDay(new Date(instant), zone)
    const time = (instant: string) =>
      intl.formatTime(instant, { ...inZone, ...clock })

    const dayFormat = (instant: string) =>
      dayOf(instant).slice(0, 4) === today().slice(0, 4)
        ? { ...inZone, ...day }
        : { ...inZone, ...day, year: 'numeric' as const }

    const dateTime = (instant: string) =>
      intl.formatDate(instant, { ...dayFormat(instant), ...clock })
    const isToday = (instant: string) => dayOf(instant) === today()

    return {
      zone,
      time,
      date: (instant) => intl.formatDate(instant, dayFormat(instant)),
      dateTime,
      brief: (instant) =>
        isToday(instant) ? time(instant) : dateTime(instant),
      weekdayAndDate: (instant) =>
        intl.formatDate(instant, { ...dayFormat(instant), weekday: 'long' }),
      isToday,
    }
  }, [intl, zone])
}
