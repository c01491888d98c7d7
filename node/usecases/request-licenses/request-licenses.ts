import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { Settings } from '../../domain/settings/settings'
import { isHeadcount, licensesAtMost } from '../../domain/team/licenses'
import type { RequestEvent } from '../../domain/team/request-event'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../change-settings/change-of'
import {
  changeSettings,
  readSettings,
} from '../change-settings/change-settings'
import { tellVtexTeam } from '../team-mail/tell-vtex-team'
import { applyLicenses } from './apply-licenses'
import { withLicenseEvent } from './license-history'

export interface LicenseRequest {
  partner: PartnerName
  quantity: number
  by: string
}

type Requesting = Pick<
  Ports,
  'settings' | 'vault' | 'partners' | 'clock' | 'mail' | 'log' | 'account'
>

const noteEvent = (
  ports: Requesting,
  partner: PartnerName,
  event: RequestEvent
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) =>
    ok(withLicenseEvent(settings, partner, event))
  )

/**
 * Sets how many licences the store has at a partner: in force at once where the connection may change them, stated by the
 * merchant where the partner tells no number, and asked of the VTEX team otherwise.
 */
export const requestLicenses = async (
  ports: Requesting,
  { partner, quantity, by }: LicenseRequest
): Promise<Result<Settings, UserError[]>> => {
  if (!isHeadcount(quantity)) {
    return err([
      userError('HEADCOUNT_INVALID', 'quantity', { max: licensesAtMost }),
    ])
  }

  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const applied = await applyLicenses(ports, settings.value, {
    partner,
    quantity,
  })

  if (applied.isErr()) {
    return err(applied.error)
  }

  const at = nowIn(ports)

  if (applied.value.kind === 'APPLIED') {
    const inForce = applied.value.quantity

    return noteEvent(ports, partner, {
      state: 'APPLIED',
      quantity: inForce,
      at,
      by,
    })
  }

  const noted = await noteEvent(ports, partner, {
    state: 'REQUESTED',
    quantity,
    at,
    by,
  })

  if (noted.isOk()) {
    await tellVtexTeam(ports, {
      subject: `Licences at ${partner}`,
      lines: [`Licences: ${quantity}`, `Asked for by: ${by}`],
    })
  }

  return noted
}
