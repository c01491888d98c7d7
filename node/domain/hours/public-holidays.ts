import type { HolidaysTypes } from 'date-holidays'
import Holidays from 'date-holidays'

import type { Language } from '../locale'
import { DAY_MS } from '../time-units'

type Holiday = HolidaysTypes.Holiday

/** A day off, as an exception would hold it: wall-clock date-times, the end exclusive. */
export interface PublicHoliday {
  name: string
  startsAt: string
  endsAt: string
  /** The same day each year; a moving feast is not, nor a day that gives way to a weekend. */
  fixedDate: boolean
}

export interface HolidayRegion {
  /** ISO 3166-1 alpha-2, or of a state as date-holidays names it. */
  code: string
  name: string
  states: Array<{ code: string; name: string }>
}

const FIXED_DATE = /^\d\d-\d\d$/

/** Carnival and Corpus Christi are bank holidays in Brazil, and Easter an observance in most of America. */
const closesShops = ({ type, rule }: Holiday): boolean =>
  type === 'public' || type === 'bank' || rule === 'easter'

/**
 * A state's holidays with those of the nation. Where the state had a holiday of its own until it became the nation's, as
 * 20 November in São Paulo, the library finds neither.
 */
const holidaysIn = (
  year: number,
  { country, state }: { country: string; state?: string },
  language: Language
): Holiday[] => {
  const national = new Holidays(country).getHolidays(year, language)

  if (state === undefined) return national

  const calendar = new Holidays(country, state)
  const regional = calendar.getHolidays(year, language)
  const found = new Set(regional.map(({ rule }) => rule))

  return [
    ...regional,
    ...national.filter(
      ({ rule }) => calendar.getRule(rule) && !found.has(rule)
    ),
  ]
}

/** The library's Portuguese is that of Portugal. */
const brazilianNames: Record<string, string> = {
  'easter 60': 'Corpus Christi',
  '05-01': 'Dia do Trabalhador',
}

const nameIn = (
  { name, rule }: Holiday,
  country: string,
  language: Language
): string =>
  (country === 'BR' && language === 'pt' && brazilianNames[rule]) || name

/** Feasts that begin at sunset are whole days here, by the date that the library names. */
const toPublicHoliday = (holiday: Holiday, name: string): PublicHoliday => {
  const first = holiday.date.slice(0, 10)
  const days = Math.max(
    1,
    Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS)
  )
  const afterLast = new Date(Date.parse(first) + days * DAY_MS)

  return {
    name,
    startsAt: `${first}T00:00`,
    endsAt: `${afterLast.toISOString().slice(0, 10)}T00:00`,
    fixedDate: FIXED_DATE.test(holiday.rule),
  }
}

/** This year's holidays that are not over, and next year's, by date. `today` is the store's date, `YYYY-MM-DD`. */
export const publicHolidays = (
  region: { country: string; state?: string },
  language: Language,
  today: string
): PublicHoliday[] => {
  const year = Number(today.slice(0, 4))

  return [year, year + 1]
    .flatMap((each) => holidaysIn(each, region, language))
    .filter(closesShops)
    .map((holiday) =>
      toPublicHoliday(holiday, nameIn(holiday, region.country, language))
    )
    .filter(({ endsAt }) => endsAt.slice(0, 10) > today)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

/** Countries, and the states of each, whose holidays are known, by name in the language. */
export const holidayRegions = (language: Language): HolidayRegion[] => {
  const calendar = new Holidays()
  const countryNames = new Intl.DisplayNames(language, { type: 'region' })
  const byName = (one: { name: string }, other: { name: string }) =>
    one.name.localeCompare(other.name, language)

  return Object.keys(calendar.getCountries(language))
    .map((code) => ({
      code,
      name: countryNames.of(code) ?? code,
      states: Object.entries(calendar.getStates(code, language) ?? {})
        .map(([state, name]) => ({ code: state, name }))
        .sort(byName),
    }))
    .sort(byName)
}
