import type { Language } from './page-words'

const DAY_LENGTH = 86_400_000

/** `2026-12-24` so many days from today, on the clock of a store in São Paulo. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(
    Date.now() + days * DAY_LENGTH
  )

type DayStyle = Pick<Intl.DateTimeFormatOptions, 'day' | 'month'>

const digits: DayStyle = { day: '2-digit', month: '2-digit' }

/** How the page writes a day in each of the admin's languages. */
const styles: Record<Language, [locale: string, style: DayStyle]> = {
  pt: ['pt-BR', digits],
  en: ['en-GB', { day: 'numeric', month: 'short' }],
  es: ['es', digits],
}

/** Weekday and date as the page says them: with the year where it is not this one. */
export const dayOnPage = (wall: string, language: Language): string => {
  const [locale, style] = styles[language]

  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    ...style,
    ...(wall.startsWith(dayFromNow(0).slice(0, 4)) ? {} : { year: 'numeric' }),
  }).format(Date.parse(`${wall}:00Z`))
}

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** A day of the week as the page says it; the 1st of June 2026 is a Monday. */
export const weekdayOnPage = (weekday: string, language: Language): string =>
  new Intl.DateTimeFormat(styles[language][0], {
    timeZone: 'UTC',
    weekday: 'long',
  }).format(Date.UTC(2026, 5, 1 + weekdays.indexOf(weekday)))
