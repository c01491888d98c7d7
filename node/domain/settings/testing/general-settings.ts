import type { Period, Weekday } from '../../hours/opening-hours'
import { defaultSettings } from '../default-settings'
import type { GeneralSettings } from '../settings'
import { validateGeneralSettings } from '../validate-general-settings'

export const stored: GeneralSettings = {
  ...defaultSettings().general,
  disabledMessage: 'Write to help@store.example',
  noAgentMessage: 'All our agents are busy',
  outsideHours: 'TAKE_CONTACT',
}

export const input = (changes: object = {}) => ({
  revision: 7,
  enabled: true,
  timeZone: 'Europe/Lisbon',
  openingHours: [],
  exceptions: [],
  unavailabilityMessage: 'We are closed',
  ...changes,
})

export const accepted = (changes?: object) =>
  validateGeneralSettings(input(changes), stored)._unsafeUnwrap()

export const faults = (changes: object) =>
  validateGeneralSettings(input(changes), stored)
    ._unsafeUnwrapErr()
    .map(({ code, field }) => `${code} ${field}`)

export const day = (weekday: Weekday, ...periods: string[]) => ({
  weekday,
  periods: periods.map((period): Period => {
    const [opensAt = '', closesAt = ''] = period.split('-')

    return { opensAt, closesAt }
  }),
})

export const exception = (changes: object) => ({
  name: 'Holiday',
  startsAt: '2026-12-25T00:00',
  endsAt: '2026-12-26T00:00',
  repeatsYearly: true,
  ...changes,
})
