import { DateTime } from 'luxon'

import type { Language } from '../domain/locale'
import { HORIZON_DAYS } from '../domain/hours/availability-at'

interface Words {
  locale: string
  /** Luxon's formats of a day of this year and of another year. */
  day: string
  dayOfOtherYear: string
  today: string
  tomorrow: string
  /** Between the day and a time; the first for one o'clock. */
  at: [string, string]
  never: string
}

const words: Record<Language, Words> = {
  pt: {
    locale: 'pt-BR',
    day: 'cccc, dd/LL',
    dayOfOtherYear: 'cccc, dd/LL/yyyy',
    today: 'hoje',
    tomorrow: 'amanhã',
    at: [', à', ', às'],
    never: `sem previsão de abertura nos próximos ${HORIZON_DAYS} dias`,
  },
  en: {
    locale: 'en-GB',
    day: 'cccc d LLLL',
    dayOfOtherYear: 'cccc d LLLL yyyy',
    today: 'today',
    tomorrow: 'tomorrow',
    at: [' at', ' at'],
    never: `no opening planned in the next ${HORIZON_DAYS} days`,
  },
  es: {
    locale: 'es',
    day: "'el' cccc dd/LL",
    dayOfOtherYear: "'el' cccc dd/LL/yyyy",
    today: 'hoy',
    tomorrow: 'mañana',
    at: [', a la', ', a las'],
    never: `sin apertura prevista en los próximos ${HORIZON_DAYS} días`,
  },
}

/** By language and zone; one takes longer to make than all words of an opening. */
const zoneFormats = new Map<string, Intl.DateTimeFormat>()

const zoneFormatOf = (
  zone: string,
  language: Language
): Intl.DateTimeFormat => {
  const name = `${language} ${zone}`
  const format =
    zoneFormats.get(name) ??
    new Intl.DateTimeFormat(words[language].locale, {
      timeZone: zone,
      timeZoneName: 'longGeneric',
    })

  zoneFormats.set(name, format)

  return format
}

/** Such as `horário de Brasília`; nobody but a clock needs to hear that it is the standard one. */
export const zoneInWords = (
  zone: string,
  language: Language,
  atMs: number
): string =>
  (
    zoneFormatOf(zone, language)
      .formatToParts(atMs)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone
  )
    .replace(/ (?:Padrão|Standard|estándar)\b/, '')
    .replace(/^Horário\b/, 'horário')

const dayInWords = (
  opening: DateTime,
  now: DateTime,
  { day, dayOfOtherYear, today, tomorrow }: Words
): string => {
  const isOn = (other: DateTime) => opening.hasSame(other, 'day')

  if (isOn(now)) return today
  if (isOn(now.plus({ days: 1 }))) return tomorrow

  return opening.toFormat(opening.year === now.year ? day : dayOfOtherYear)
}

/**
 * When support opens next, for a shopper: `segunda-feira, 23/11, às 09:00 (horário de Brasília)`, in the store's time.
 * Without an instant it says that no opening is planned.
 */
export const openingInWords = (
  instantIso: string | undefined,
  zone: string,
  language: Language,
  nowMs: number
): string => {
  if (instantIso === undefined) return words[language].never

  const { locale, at } = words[language]
  const opening = DateTime.fromISO(instantIso, { zone, locale })
  const now = DateTime.fromMillis(nowMs, { zone, locale })
  const day = dayInWords(opening, now, words[language])
  const atTime = opening.hour === 1 ? at[0] : at[1]

  return `${day}${atTime} ${opening.toFormat('HH:mm')} (${zoneInWords(zone, language, opening.toMillis())})`
}
