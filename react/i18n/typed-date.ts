import { dateFormat } from './date-format'

const year = '(?: (?<year>\\d{4}|\\d\\d))?'
const backwards = /^(?<year>\d{4}) (?<month>\d\d?) (?<day>\d\d?)$/
const named = RegExp(`^(?<day>\\d\\d?) (?<name>[a-z]+)${year}$`)
const namedFirst = RegExp(`^(?<name>[a-z]+) (?<day>\\d\\d?)${year}$`)
const inNumbers = RegExp(`^(?<day>\\d\\d?) (?<month>\\d\\d?)${year}$`)
const together = /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4}|\d\d)?$/

/** The first that fits is what was typed. */
const first = (words: string, patterns: RegExp[]) =>
  patterns.map((pattern) => pattern.exec(words)?.groups).find(Boolean)

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

/** Numbers and names alone: what stands between them, `de` and `th` too, tells nothing. */
const wordsOf = (typed: string): string =>
  (plain(typed).match(/\d+|[a-z]{3,}/g) ?? []).join(' ')

/** By three letters, which tell months apart in Portuguese, English and Spanish; zero for none. */
const monthOf = (name: string, locale: string): number => {
  const format = dateFormat(locale, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) =>
    plain(format.format(Date.UTC(2026, month, 1))).slice(0, 3)
  )

  return months.indexOf(name.slice(0, 3)) + 1
}

interface Day {
  day: number
  month: number
  year?: number
}

/** In English `11/12` is in November on one side of the ocean and in December on the other: it is not guessed. */
const inEnglish = ({ day, month, year: ofYear }: Day): Day | undefined => {
  if (month > 12) return { day: month, month: day, year: ofYear }

  return day > 12 || day === month ? { day, month, year: ofYear } : undefined
}

const yearOf = (digits?: string): number | undefined =>
  digits ? Number(digits.length === 2 ? `20${digits}` : digits) : undefined

const read = (words: string, locale: string): Day | undefined => {
  const sure = first(words, [backwards, named, namedFirst])

  if (sure) {
    const month = sure.name ? monthOf(sure.name, locale) : Number(sure.month)

    return sure.name && month === 0
      ? undefined
      : { day: Number(sure.day), month, year: yearOf(sure.year) }
  }

  const numbers = first(words, [inNumbers, together])

  if (!numbers) return undefined

  const dayFirst = {
    day: Number(numbers.day),
    month: Number(numbers.month),
    year: yearOf(numbers.year),
  }

  return locale.startsWith('en') ? inEnglish(dayFirst) : dayFirst
}

/** `YYYY-MM-DD`, or undefined for a day that no calendar has. */
const written = ({ day, month, year: ofYear = 0 }: Day): string | undefined => {
  const time = new Date(Date.UTC(ofYear, month - 1, day))
  const isReal =
    time.getUTCFullYear() === ofYear &&
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === day

  return isReal ? time.toISOString().slice(0, 10) : undefined
}

/** Whether it is written like a day, be there such a day or not. */
export const isDayLike = (typed: string, locale: string): boolean =>
  read(wordsOf(typed), locale) !== undefined

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
  const day = read(wordsOf(typed), locale)

  if (!day) return typed.trim()

  const thisYear = Number(today.slice(0, 4))
  const years =
    day.year === undefined
      ? Array.from({ length: 1 + YEARS_AHEAD }, (_, after) => thisYear + after)
      : [day.year]
  const found = years
    .map((year) => written({ ...day, year }))
    .find((candidate) => candidate && (day.year || candidate >= today))

  return found ?? typed.trim()
}
