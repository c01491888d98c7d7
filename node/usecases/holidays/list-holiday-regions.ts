import Holidays from 'date-holidays'

import type { Language } from '../../domain/locale'

export interface HolidayRegion {
  /** ISO 3166-1, two letters. */
  code: string
  name: string
  states: Array<{ code: string; name: string }>
}

const named = (
  names: Record<string, string>,
  language: Language
): Array<{ code: string; name: string }> =>
  Object.entries(names)
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, language))

/** Countries and their states whose holidays are known, by name. */
export const listHolidayRegions = (language: Language): HolidayRegion[] => {
  const calendar = new Holidays()

  return named(calendar.getCountries(language), language).map((country) => ({
    ...country,
    states: named(calendar.getStates(country.code, language) ?? {}, language),
  }))
}
