import { defaultSettings } from '../../settings/default-settings'
import type { GeneralSettings } from '../../settings/settings'
import { availabilityAt } from '../availability-at'
import type {
  OpeningException,
  OpeningHoursDay,
  Weekday,
} from '../opening-hours'
import { weekdays } from '../opening-hours'

export const general = (
  changes: Partial<GeneralSettings> = {}
): GeneralSettings => ({
  ...defaultSettings().general,
  enabled: true,
  timeZone: 'UTC',
  unavailabilityMessage: 'Closed',
  disabledMessage: 'Off',
  ...changes,
})

const periods = (...ranges: string[]) =>
  ranges.map((text) => ({
    opensAt: text.slice(0, 5),
    closesAt: text.slice(6),
  }))

/** `on('MONDAY', '09:00-18:00')`. */
export const on = (weekday: Weekday, ...ranges: string[]): OpeningHoursDay => ({
  weekday,
  periods: periods(...ranges),
})

export const daily = (...ranges: string[]): OpeningHoursDay[] =>
  weekdays.map((weekday) => on(weekday, ...ranges))

export const closed = (
  startsAt: string,
  endsAt: string,
  repeatsYearly = false
): OpeningException => ({ name: 'Holiday', startsAt, endsAt, repeatsYearly })

export const opened = (
  startsAt: string,
  endsAt: string,
  repeatsYearly = false
): OpeningException => ({
  ...closed(startsAt, endsAt, repeatsYearly),
  opens: true,
})

/** `open until ...` or `closed until ...`, without the zeros. */
export const at = (settings: GeneralSettings, instant: string) => {
  const { open, closesAt, nextOpening } = availabilityAt(
    settings,
    Date.parse(instant)
  )
  const short = (iso?: string) => iso?.replace(':00.000Z', 'Z')

  return open
    ? `open until ${short(closesAt)}`
    : `closed until ${short(nextOpening)}`
}
