import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { RequestEvent } from '../../../domain/team/request-event'
import { isOfVtexTeam } from '../../../domain/team/vtex-team'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings, readSettings } from '../../settings/change-settings'
import { applyLicenses } from './apply-licenses'
import { askedIn, withLicenseEvent } from './license-history'

type Answered = Pick<RequestEvent, 'state' | 'quantity'>

/** What the VTEX team's yes comes to: applied at once where the connection can do so by now. */
const confirm = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  asked: { partner: PartnerName; quantity: number }
): Promise<Result<Answered, UserError[]>> =>
  (await applyLicenses(ports, settings, asked)).map((outcome) =>
    outcome.kind === 'APPLIED'
      ? { state: 'APPLIED', quantity: outcome.quantity }
      : { state: 'CONFIRMED', quantity: asked.quantity }
  )

/** For the VTEX team: says whether a store gets the licenses that it asked for. */
export const answerLicenseRequest = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'partners' | 'clock'>,
  answer: { partner: PartnerName; confirmed: boolean; by: string }
): Promise<Result<Settings, UserError[]>> => {
  const { partner, confirmed, by } = answer

  if (!isOfVtexTeam(by)) {
    return err([userError('VTEX_TEAM_ONLY')])
  }

  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const asked = askedIn(settings.value, partner)

  if (asked.isErr()) {
    return err(asked.error)
  }

  const quantity = asked.value
  const answered = confirmed
    ? await confirm(ports, settings.value, { partner, quantity })
    : ok<Answered>({ state: 'REFUSED', quantity })

  if (answered.isErr()) {
    return err(answered.error)
  }

  const event = { ...answered.value, at: nowIn(ports), by }

  return changeSettings(ports, (now) =>
    askedIn(now, partner).andThen((still) =>
      still === quantity
        ? ok(withLicenseEvent(now, partner, event))
        : err([userError('NOTHING_ASKED')])
    )
  )
}
