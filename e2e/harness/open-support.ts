import type { Product } from './product'
import { errors, runAsAdmin } from './run-as-admin'

const everyDay = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
].map((weekday) => ({
  weekday,
  periods: [{ opensAt: '00:00', closesAt: '24:00' }],
}))

/** General settings with support on, open all day, as the first save would send them. */
export const openAllDay = {
  revision: 0,
  enabled: true,
  timeZone: 'America/Sao_Paulo',
  openingHours: everyDay,
  exceptions: [],
  unavailabilityMessage: 'Fechado agora.',
  disabledMessage: 'Sem atendimento humano.',
  noAgentMessage: 'Todos ocupados.',
}

/** Switches support on, for every hour. */
export const openSupport = async (product: Product): Promise<void> => {
  await runAsAdmin(product)(
    'saveGeneralSettings',
    `mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { ${errors} } }`,
    { input: openAllDay }
  )
}
