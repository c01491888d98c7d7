import { asAdmin } from './graphql'
import { openAllDay } from './open-support'
import type { Product } from './product'
import { USER_ERRORS, runAsAdmin } from './run-as-admin'

export interface GeneralSettings {
  revision: number
  enabled: boolean
  timeZone: string
  openingHours: Array<{
    weekday: string
    periods: Array<{ opensAt: string; closesAt: string }>
  }>
  exceptions: Array<{
    name: string
    startsAt: string
    endsAt: string
    repeatsYearly: boolean
  }>
  unavailabilityMessage: string
  disabledMessage: string
  noAgentMessage: string
  outsideHours: 'REFUSE' | 'TAKE_CONTACT'
}

export const readGeneralSettings = (
  product: Product
): Promise<GeneralSettings> =>
  asAdmin(product)(
    `{ liveSupportSettings { revision enabled timeZone openingHours { weekday periods { opensAt closesAt } }
       exceptions { name startsAt endsAt repeatsYearly } unavailabilityMessage disabledMessage noAgentMessage outsideHours } }`,
    {},
    'liveSupportSettings'
  )

/** Support on and open all day, but for these changes, whatever was saved before. */
export const saveGeneralSettings = async (
  product: Product,
  changes: Partial<GeneralSettings> = {}
): Promise<void> => {
  const { revision } = await readGeneralSettings(product)

  await runAsAdmin(product)(
    'saveGeneralSettings',
    `mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { ${USER_ERRORS} } }`,
    { input: { ...openAllDay, outsideHours: 'REFUSE', ...changes, revision } }
  )
}
