import type { ProvisioningStep } from './provisioning-report'
import type { PartnerSettings, Settings } from './settings'

/**
 * Everything that the app needs inside the partner's account is there, though a person may have changed some of it. Where
 * only a person can put it there, the first call of the webhook tells.
 */
export const isProvisioned = (
  partner: PartnerSettings | undefined
): boolean => {
  const steps = partner?.provisioningReport?.steps ?? []

  return steps.length > 0
    ? steps.every(({ state }) => state === 'IN_PLACE' || state === 'CHANGED')
    : partner?.webhook?.lastEventAt !== undefined
}

const isLost = ({ state }: ProvisioningStep): boolean => state === 'MISSING'

const isAbsent = ({ state }: ProvisioningStep): boolean =>
  state === 'MISSING' || state === 'PLANNED'

/**
 * Something that the app needs at the partner is gone: a person removed it there, or, in a store that has served shoppers, on the
 * page. A store that is being set up may be tried before all is in place.
 */
export const isProvisioningLost = (
  { wentLive }: Pick<Settings, 'wentLive'>,
  { provisioningReport }: PartnerSettings
): boolean =>
  provisioningReport?.steps.some(wentLive ? isAbsent : isLost) ?? false
