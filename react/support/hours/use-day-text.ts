import { useTranslate } from '../../i18n/use-translate'
import type { DayPicture } from './coming-week'
import type { Span } from './day-spans'
import { useWeekdayText } from './use-weekday-text'

const two = (value: number): string => String(value).padStart(2, '0')

const clock = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** A day's picture in words. */
export const useDayText = (): ((picture: DayPicture) => string) => {
  const translate = useTranslate()
  const weekdayText = useWeekdayText()

  const range = ({ from, to }: Span): string =>
    translate('week.range', { from: clock(from), to: clock(to) })

  return ({ weekday, open, exceptions }) => {
    const day = weekdayText(weekday)
    const hours = open.map(range).join(', ')
    const names = exceptions.map(({ name }) => name).join(', ')
    const text = hours
      ? translate('labelled', { label: day, text: hours })
      : translate('week.closed-day', { day })

    return names ? translate('week.with-exceptions', { text, names }) : text
  }
}
