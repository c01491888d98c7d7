import type { Language } from './page-words'

const dayLength = 86_400_000

/** `2026-12-24` so many days from today, on the clock of a store in São Paulo. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(
    Date.now() + days * dayLength
  )

/** Of the admin's languages. */
const locales: Record<Language, string> = {
  pt: 'pt-BR',
  en: 'en-US',
  es: 'es-AR',
}

/** Weekday and date as the page says them: with the year where it is not this one. */
export const dayOnPage = (wall: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    ...(wall.startsWith(dayFromNow(0).slice(0, 4)) ? {} : { year: 'numeric' }),
  }).format(Date.parse(`${wall}:00Z`))
