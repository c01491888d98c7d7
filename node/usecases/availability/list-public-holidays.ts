import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  HolidayRegion,
  PublicHoliday,
} from '../../domain/hours/public-holidays'
import { dayOf } from '../../domain/insights/local-day'
import type { Language } from '../../domain/locale'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { readSettings } from '../settings/change-settings'

interface Region {
  country: string
  state?: string
}

const knownRegion = (
  { country, state }: Region,
  regions: HolidayRegion[]
): Result<Region, UserError[]> => {
  const known = regions.find(({ code }) => code === country)

  if (!known) {
    return err([userError('COUNTRY_UNKNOWN', 'country')])
  }

  return state === undefined || known.states.some(({ code }) => code === state)
    ? ok({ country, state })
    : err([userError('STATE_UNKNOWN', 'state')])
}

/** The calendars of the world: megabytes that no shopper waits for at the service's start. */
const loadHolidays = () => import('../../domain/hours/public-holidays')

/** The countries whose holidays are known, with their states, by name. */
export const listHolidayRegions = async (
  language: Language
): Promise<HolidayRegion[]> => (await loadHolidays()).holidayRegions(language)

/** The holidays of a country, or one of its states, from the store's today on and through next year. */
export const listPublicHolidays = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  region: Region,
  language: Language
): Promise<Result<PublicHoliday[], UserError[]>> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const today = dayOf(ports.clock.now(), settings.value.general.timeZone)
  const { holidayRegions, publicHolidays } = await loadHolidays()

  return knownRegion(region, holidayRegions(language)).map((known) =>
    publicHolidays(known, language, today)
  )
}
