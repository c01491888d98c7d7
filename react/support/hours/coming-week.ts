import type { OpeningException, OpeningHoursDay } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { DAY_MINUTES } from '../../i18n/time-units'
import { addDays } from '../../i18n/wall-clock'
import type { ExceptionSpan, Span } from './day-spans'
import { exceptionSpans, openSpans } from './day-spans'
import { weekdayOf, weekdays } from './weekdays'

export interface DayPicture {
  /** `YYYY-MM-DD` */
  day: string
  weekday: Weekday
  open: Span[]
  /** What of exceptions holds on it. */
  exceptions: ExceptionSpan[]
}

const covers =
  (minute: number) =>
  ({ from, to }: Span): boolean =>
    from <= minute && minute < to

/** The open times of a day: its hours, less the exceptions that close it, plus those that open it. */
const open = (hours: Span[], exceptions: ExceptionSpan[]): Span[] => {
  const spans: Span[] = []

  for (let minute = 0; minute < DAY_MINUTES; minute += 1) {
    const held = exceptions.filter(covers(minute))
    const isOpen = held.length
      ? held.some(({ opens }) => opens)
      : hours.some(covers(minute))
    const last = spans[spans.length - 1]

    if (isOpen && last?.to === minute) last.to += 1
    else if (isOpen) spans.push({ from: minute, to: minute + 1 })
  }

  return spans
}

/** Seven days from a given one, as the form's settings would open them. Only a preview: the service decides. */
export const comingWeek = (
  hours: OpeningHoursDay[],
  exceptions: OpeningException[],
  firstDay: string
): DayPicture[] =>
  weekdays.map((_, index) => {
    const day = addDays(firstDay, index)
    const weekday = weekdayOf(day)
    const held = exceptionSpans(exceptions, day)

    return {
      day,
      weekday,
      open: open(openSpans(hours, weekday), held),
      exceptions: held,
    }
  })
