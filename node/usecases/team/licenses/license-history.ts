import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { RequestEvent } from '../../../domain/team/request-event'
import { lastEvent, withEvent } from '../../../domain/team/request-event'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'

/** How many licenses the store waits for an answer about. */
export const askedIn = (
  settings: Settings,
  partner: PartnerName
): Result<number, UserError[]> => {
  const last = lastEvent(settings.team?.licenses[partner])

  return last?.state === 'REQUESTED' && last.quantity !== undefined
    ? ok(last.quantity)
    : err([userError('NOTHING_ASKED')])
}

/** The settings with one more event about the licenses at a partner. */
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
