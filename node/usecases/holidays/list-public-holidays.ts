import Holidays, { type HolidaysTypes } from 'date-holidays'
import { DateTime } from 'luxon'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Language } from '../../domain/locale'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { readSettings } from '../change-settings/change-settings'

export interface PublicHoliday {
  name: string
  /** Wall-clock date-times `YYYY-MM-DDTHH:mm`, as in an exception. */
  startsAt: string
  endsAt: string
  /** On the same day each year; a moving feast is not. */
  fixedDate: boolean
}

export interface HolidayRequest {
  country: string
  state?: string
  language: Language
}

const wallClock = "yyyy-MM-dd'T'HH:mm"
/** A rule of date-holidays that names month and day and nothing that moves them. */
const sameDayEachYear = /^\d{2}-\d{2}( \d{2}:\d{2})?( since \d{4})?$/
/** Days on which shops may be closed; observances such as Mother's Day are none. */
const dayOff = new Set<string>(['public', 'bank', 'optional'])

const publicHoliday = ({
  name,
  date,
  start,
  end,
  rule,
}: HolidaysTypes.Holiday): PublicHoliday => {
  const startsAt = DateTime.fromSQL(date.slice(0, 19), { zone: 'utc' })
  const lasts = end.getTime() - start.getTime()

  return {
    name,
    startsAt: startsAt.toFormat(wallClock),
    endsAt: startsAt.plus(lasts).toFormat(wallClock),
    fixedDate: sameDayEachYear.test(rule),
  }
}

const calendarOf = ({
  country,
  state,
}: HolidayRequest): Result<Holidays, UserError[]> => {
  const calendar = new Holidays()

  if (!Object.hasOwn(calendar.getCountries(), country)) {
    return err([userError('COUNTRY_UNKNOWN', 'country')])
  }

  const states = calendar.getStates(country) ?? {}

  if (state !== undefined && !Object.hasOwn(states, state)) {
    return err([userError('STATE_UNKNOWN', 'state')])
  }

  calendar.init(country, state ?? '')

  return ok(calendar)
}

/** The holidays of a country, or one of its states, from today on and through next year. */
export const listPublicHolidays = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  request: HolidayRequest
): Promise<Result<PublicHoliday[], UserError[]>> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const today = DateTime.fromMillis(ports.clock.now(), {
    zone: settings.value.general.timeZone,
  })
  const from = today.startOf('day').toFormat(wallClock)

  return calendarOf(request).map((calendar) =>
    [today.year, today.year + 1]
      .flatMap((year) => calendar.getHolidays(year, request.language))
      .filter(({ type }) => dayOff.has(type))
      .map(publicHoliday)
      .filter(({ endsAt }) => endsAt > from)
  )
}
