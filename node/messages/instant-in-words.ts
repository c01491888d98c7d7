import { DateTime } from 'luxon'

import type { Language } from '../domain/locale'

const tags: Record<Language, string> = { pt: 'pt-BR', en: 'en-GB', es: 'es' }

/**
 * An instant (ISO 8601) on the wall of a time zone: `segunda-feira, 23 de novembro às 09:00`. The year is told when it is
 * another than at `now`.
 */
export const instantInWords = (
  instant: string,
  place: { language: Language; timeZone: string; now: number }
): string => {
  const options = { zone: place.timeZone, locale: tags[place.language] }
  const at = DateTime.fromISO(instant, options)
  const now = DateTime.fromMillis(place.now, options)

  return at.toLocaleString({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(at.year === now.year ? {} : { year: 'numeric' }),
  })
}
