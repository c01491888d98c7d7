import type { Product } from './product'
import { USER_ERRORS, runAsAdmin } from './run-as-admin'

const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]

/** The same hours on each day of the week. */
export const everyDay = (opensAt: string, closesAt: string) =>
  weekdays.map((weekday) => ({ weekday, periods: [{ opensAt, closesAt }] }))

/** General settings with support on, open all day, as the first save would send them. */
export const openAllDay = {
  revision: 0,
  enabled: true,
  timeZone: 'America/Sao_Paulo',
  openingHours: everyDay('00:00', '24:00'),
  exceptions: [],
  unavailabilityMessage: 'Fechado agora.',
  disabledMessage: 'Sem atendimento humano.',
  noAgentMessage: 'Todos ocupados.',
}

/** Switches support on, for every hour. */
export const openSupport = async (product: Product): Promise<void> => {
  await runAsAdmin(product)(
    'saveGeneralSettings',
    `mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { ${USER_ERRORS} } }`,
    { input: openAllDay }
  )
}
