import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import { writtenNames } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import { isHeadcount, LICENSES_AT_MOST } from '../../../domain/team/licenses'
import type { RequestEvent } from '../../../domain/team/request-event'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings, readSettings } from '../../settings/change-settings'
import { tellVtexTeam } from '../tell-vtex-team'
import { applyLicenses } from './apply-licenses'
import { askedIn, withLicenseEvent } from './license-history'

export interface LicenseRequest {
  partner: PartnerName
  quantity: number
  by: string
}

type Requesting = Pick<
  Ports,
  'settings' | 'vault' | 'partners' | 'clock' | 'mail' | 'log' | 'account'
>

/** Whether the store waits for just that answer. */
const isAsked = (
  settings: Settings,
  { partner, quantity }: LicenseRequest
): boolean => askedIn(settings, partner).unwrapOr(undefined) === quantity

const noteEvent = (
  ports: Requesting,
  { partner, by }: LicenseRequest,
  event: Pick<RequestEvent, 'state' | 'quantity'>
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) =>
    ok(withLicenseEvent(settings, partner, { ...event, at: nowIn(ports), by }))
  )

const askVtexTeam = async (
  ports: Requesting,
  request: LicenseRequest
): Promise<Result<Settings, UserError[]>> => {
  const { partner, quantity, by } = request
  const noted = await noteEvent(ports, request, {
    state: 'REQUESTED',
    quantity,
  })

  if (noted.isOk()) {
    await tellVtexTeam(ports, {
      subject: `Licenses at ${writtenNames[partner]}`,
      lines: [`Licenses: ${quantity}`, `Asked for by: ${by}`],
    })
  }

  return noted
}

/**
 * Sets how many licenses the store has at a partner: in force at once where the connection may change them, stated by the
 * merchant where the partner tells no number, and asked of the VTEX team otherwise, also when the partner then shows
 * another number than it was given.
 */
export const requestLicenses = async (
  ports: Requesting,
  request: LicenseRequest
): Promise<Result<Settings, UserError[]>> => {
  if (!isHeadcount(request.quantity)) {
    return err([
      userError('HEADCOUNT_INVALID', 'quantity', { max: LICENSES_AT_MOST }),
    ])
  }

  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const applied = await applyLicenses(ports, settings.value, request)

  if (applied.isErr()) {
    return err(applied.error)
  }

  if (applied.value.kind === 'APPLIED') {
    const { quantity } = applied.value
    const noted = await noteEvent(ports, request, {
      state: 'APPLIED',
      quantity,
    })

    return noted.isErr() || quantity === request.quantity
      ? noted
      : askVtexTeam(ports, request)
  }

  return isAsked(settings.value, request)
    ? settings
    : askVtexTeam(ports, request)
}
