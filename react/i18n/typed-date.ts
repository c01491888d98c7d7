import { dateFormat } from './date-format'
import { plainText } from './plain-text'
import { isDay } from './wall-moment'

/** `m11` for November, by three letters, which tell months apart in Portuguese, English and Spanish; what is no month stays. */
const monthMark = (name: string, locale: string): string => {
  const format = dateFormat(locale, { month: 'long', timeZone: 'UTC' })
  const month = Array.from({ length: 12 }, (_, index) =>
    plainText(format.format(Date.UTC(2026, index, 1))).slice(0, 3)
  ).indexOf(name.slice(0, 3))

  return month < 0 ? name : `m${month + 1}`
}

/**
 * As day, month and year, with an `m` before a month that can be no day. Numbers and names alone: what stands between them, `de`
 * and `th` too, tells nothing.
 */
const inOrder = (typed: string, locale: string): string =>
  (plainText(typed).match(/\d+|[a-z]{3,}/g) ?? [])
    .join(' ')
    .replace(/[a-z]+/, (name) => monthMark(name, locale))
    .replace(/^(m\d+) (\d\d?)\b/, '$2 $1')
    .replace(/^(\d{4}) (\d\d?) (\d\d?)$/, '$3 m$2 $1')
    .replace(/^(\d\d)(\d\d)(\d\d)?$/, '$1 $2 $3')
    .replace(/^(\d\d)(\d\d)(\d{4})$/, '$1 $2 $3')
    .trim()

interface Day {
  day: number
  month: number
  year?: number
}

/** `11/12` is a day in November in American English and in December in British English, so it is not guessed. */
const inEnglish = ({ day, month, year }: Day): Day | undefined => {
  if (month > 12) return { day: month, month: day, year }

  return day > 12 || day === month ? { day, month, year } : undefined
}

const yearOf = (digits?: string): number | undefined =>
  digits ? Number(digits.length === 2 ? `20${digits}` : digits) : undefined

const read = (typed: string, locale: string): Day | undefined => {
  const [, day, isSure, month, year] =
    /^(\d\d?) (m?)(\d\d?)(?: ([1-9]\d{3}|\d\d))?$/.exec(
      inOrder(typed, locale)
    ) ?? []

  if (!day) return undefined

  const found = { day: Number(day), month: Number(month), year: yearOf(year) }

  return isSure || !locale.startsWith('en') ? found : inEnglish(found)
}

/** Whether it is written like a day, be there such a day or not. */
export const isDayLike = (typed: string, locale: string): boolean =>
  read(typed, locale) !== undefined

const padded = (value: number, length: number): string =>
  String(value).padStart(length, '0')

/** A leap day may be as far away as that. */
const YEARS_AHEAD = 8

/**
 * What people type for a day, as `YYYY-MM-DD`: `29/11/2026`, `29/11/26`, `29112026`, `29 nov 2026`, `Nov 29`. Without its year it is the
 * next one from today on. Anything else comes back as it is.
 */
export const typedDate = (
  typed: string,
  locale: string,
  today: string
): string => {
  const found = read(typed, locale)

  if (!found) return typed.trim()

  const { day, month, year } = found
  const thisYear = Number(today.slice(0, 4))
  const years =
    year === undefined
      ? Array.from({ length: 1 + YEARS_AHEAD }, (_, after) => thisYear + after)
      : [year]
  const meant = years
    .map((one) => `${padded(one, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
    .find((one) => isDay(one) && (year !== undefined || one >= today))

  return meant ?? typed.trim()
}
