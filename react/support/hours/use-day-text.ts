import { useSay } from '../../i18n/use-say'
import type { DayPicture, Span } from './coming-week'
import { weekdayTexts } from './weekdays'

const two = (value: number): string => String(value).padStart(2, '0')

const clock = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** A day's picture in words. */
export const useDayText = (): ((picture: DayPicture) => string) => {
  const say = useSay()

  const range = ({ from, to }: Span): string =>
    say('week.range', { from: clock(from), to: clock(to) })

  return ({ weekday, open, closed }) => {
    const day = say(weekdayTexts[weekday])
    const hours = open.map(range).join(', ')
    const names = closed.map(({ name }) => name).join(', ')
    const text = hours
      ? say('week.open-day', { day, hours })
      : say('week.closed-day', { day })

    return names ? say('week.with-exceptions', { text, names }) : text
  }
}
