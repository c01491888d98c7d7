import { omit } from '../../domain/omit'
import type { PartnerName } from '../../domain/partner-name'
import type { PartnerSettings, Settings } from '../../domain/settings/settings'

/** The settings with one partner's part replaced. */
export const withPartner = (
  settings: Settings,
  partner: PartnerName,
  changed: PartnerSettings
): Settings => ({
  ...settings,
  partners: { ...settings.partners, [partner]: changed },
})

/** The same without the note that the partner refused a call. */
export const withoutProblem = (stored: PartnerSettings): PartnerSettings =>
  omit(stored, 'problem')
