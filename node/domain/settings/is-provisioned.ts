import type { PartnerSettings } from './settings'

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

/** Something that the app put there is gone: a person removed it in the partner's account. */
export const isProvisioningLost = ({
  provisioningReport,
}: PartnerSettings): boolean =>
  provisioningReport?.steps.some(({ state }) => state === 'MISSING') ?? false
