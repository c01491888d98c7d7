import type { Result } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import { writtenNames } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { changeSettings } from '../../settings/change-settings'
import { tellVtexTeam } from '../tell-vtex-team'
import { askedIn, withLicenseEvent } from './license-history'

/** Takes back what the store asked the VTEX team for, as long as nobody has answered. */
export const cancelLicenseRequest = async (
  ports: Pick<Ports, 'settings' | 'clock' | 'mail' | 'log' | 'account'>,
  { partner, by }: { partner: PartnerName; by: string }
): Promise<Result<Settings, UserError[]>> => {
  const cancelled = await changeSettings(ports, (settings) =>
    askedIn(settings, partner).map((quantity) =>
      withLicenseEvent(settings, partner, {
        state: 'CANCELLED',
        quantity,
        at: nowIn(ports),
        by,
      })
    )
  )

  if (cancelled.isOk()) {
    await tellVtexTeam(ports, {
      subject: `Licenses at ${writtenNames[partner]} no longer asked for`,
      lines: [`Cancelled by: ${by}`],
    })
  }

  return cancelled
}
