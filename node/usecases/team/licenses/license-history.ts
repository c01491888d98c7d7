import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { RequestEvent } from '../../../domain/team/request-event'
import { withEvent } from '../../../domain/team/request-event'

/** The settings with one more event about the licences at a partner. */
export const withLicenseEvent = (
  settings: Settings,
  partner: PartnerName,
  event: RequestEvent
): Settings => {
  const licenses = settings.team?.licenses ?? {}

  return {
    ...settings,
    team: {
      ...settings.team,
      licenses: {
        ...licenses,
        [partner]: withEvent(licenses[partner], event),
      },
    },
  }
}
