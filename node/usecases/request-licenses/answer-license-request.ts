import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { Settings } from '../../domain/settings/settings'
import { lastEvent } from '../../domain/team/request-event'
import { isOfVtexTeam } from '../../domain/team/vtex-team'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../change-settings/change-of'
import { changeSettings } from '../change-settings/change-settings'
import { withLicenseEvent } from './license-history'

/** For the VTEX team: says whether a store gets the licences that it asked for. */
export const answerLicenseRequest = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  answer: { partner: PartnerName; confirmed: boolean; by: string }
): Promise<Result<Settings, UserError[]>> => {
  const { partner, confirmed, by } = answer

  if (!isOfVtexTeam(by)) {
    return err([userError('VTEX_TEAM_ONLY')])
  }

  return changeSettings(ports, (settings) => {
    const asked = lastEvent(settings.team?.licenses[partner])

    return asked?.state === 'REQUESTED'
      ? ok(
          withLicenseEvent(settings, partner, {
            state: confirmed ? 'CONFIRMED' : 'REFUSED',
            quantity: asked.quantity,
            at: nowIn(ports),
            by,
          })
        )
      : err([userError('NOTHING_ASKED')])
  })
}
