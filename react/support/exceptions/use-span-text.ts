import type { OpeningException } from '../../graphql/answers'
import { useDateText } from '../../i18n/use-date-text'
import { useTranslate } from '../../i18n/use-translate'
import { addDays, wallDate } from '../../i18n/wall-clock'

type Span = Pick<OpeningException, 'startsAt' | 'endsAt' | 'repeatsYearly'>

const MIDNIGHT = 'T00:00'

const isWholeDay = ({ startsAt, endsAt }: Span): boolean =>
  startsAt.endsWith(MIDNIGHT) &&
  endsAt === `${addDays(startsAt.slice(0, 10), 1)}${MIDNIGHT}`

const isWithinDay = ({ startsAt, endsAt }: Span): boolean => {
  const day = startsAt.slice(0, 10)

  return endsAt.startsWith(day) || endsAt === `${addDays(day, 1)}${MIDNIGHT}`
}

/** From when to when, the shortest way: a whole day is said by its date alone. */
export const useSpanText = (): ((span: Span) => string) => {
  const translate = useTranslate()
  const dateText = useDateText()

  return (span) => {
    const date = { zone: 'UTC', year: !span.repeatsYearly }
    const [start, end] = [wallDate(span.startsAt), wallDate(span.endsAt)]

    if (isWholeDay(span)) {
      return translate('exceptions.whole-day', {
        day: dateText(start, date),
      })
    }

    return isWithinDay(span)
      ? translate('exceptions.day-span', {
          day: dateText(start, date),
          from: span.startsAt.slice(11),
          to: span.endsAt.endsWith(MIDNIGHT) ? '24:00' : span.endsAt.slice(11),
        })
      : translate('exceptions.span', {
          from: dateText(start, { ...date, clock: true }),
          to: dateText(end, { ...date, clock: true }),
        })
  }
}
