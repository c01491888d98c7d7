import { useMemo } from 'react'

import { useDateText } from './use-date-text'
import { MINUTE_MS } from './time-units'
import { instantDay, wallClock } from './wall-clock'

export interface StoreTime {
  zone: string
  /** `14:02` */
  time: (instant: string) => string
  /** `12/11` this year, `12/11/2025` otherwise. */
  date: (instant: string) => string
  /** `12/11, 14:02` */
  dateTime: (instant: string) => string
  /** `12/11, 18:00`, and at midnight `12/11, 24:00` of the day that ends. */
  end: (instant: string) => string
  /** `14:02` today, `12/11, 14:02` otherwise. */
  brief: (instant: string) => string
  /** `segunda-feira, 23/11`, with the year when it is another. */
  weekdayAndDate: (instant: string) => string
  isToday: (instant: string) => boolean
}

/** Instants (ISO 8601) in the reader's language and the store's time zone. */
export const useStoreTime = (zone: string): StoreTime => {
  const dateText = useDateText()

  return useMemo(() => {
    const today = () => instantDay(new Date(), zone)
    const dayOf = (instant: string) => instantDay(new Date(instant), zone)
    const time = (instant: string) =>
      wallClock(new Date(instant), zone).slice(-5)

    /** The year is told where it is another. */
    const styleOf = (instant: string) => ({
      zone,
      year: dayOf(instant).slice(0, 4) !== today().slice(0, 4),
    })

    const dateTime = (instant: string) =>
      dateText(instant, { ...styleOf(instant), clock: true })
    const isToday = (instant: string) => dayOf(instant) === today()

    return {
      zone,
      time,
      date: (instant) => dateText(instant, styleOf(instant)),
      dateTime,
      end: (instant) =>
        time(instant) === '00:00'
          ? dateTime(
              new Date(Date.parse(instant) - MINUTE_MS).toISOString()
            ).replace('23:59', '24:00')
          : dateTime(instant),
      brief: (instant) =>
        isToday(instant) ? time(instant) : dateTime(instant),
      weekdayAndDate: (instant) =>
        dateText(instant, { ...styleOf(instant), weekday: 'long' }),
      isToday,
    }
  }, [dateText, zone])
}
