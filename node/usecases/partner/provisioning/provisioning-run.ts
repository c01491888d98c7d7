import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { iso } from '../../../domain/iso'
import { omit } from '../../../domain/omit'
import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
} from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'

/** Longer than the service's own timeout of 30 s: a mark that old was left by a process that died. */
const RUN_LASTS_MS = 45_000

/** Whether a process is changing the partner's account. */
export const isRunning = (
  { clock }: Pick<Ports, 'clock'>,
  { provisioningRun }: PartnerSettings
): boolean =>
  provisioningRun !== undefined &&
  Date.parse(provisioningRun.expiresAt) > clock.now()

/** Marks that this run changes the partner's account; refused while another one does. */
export const beginRun = (
  ports: Pick<Ports, 'settings' | 'clock'>,
  partner: PartnerName,
  id: string
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    if (!stored) {
      return err([userError('NOT_CONNECTED')])
    }

    if (isRunning(ports, stored) && stored.provisioningRun?.id !== id) {
      return err([userError('PROVISIONING_RUNNING')])
    }

    const expiresAt = iso(ports.clock.now() + RUN_LASTS_MS)

    return ok(
      withPartner(settings, partner, {
        ...stored,
        provisioningRun: { id, expiresAt },
      })
    )
  })

/** Takes the mark away, if it is still this run's. */
export const endRun = (
  ports: Pick<Ports, 'settings'>,
  partner: PartnerName,
  id: string
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return ok(
      stored?.provisioningRun?.id === id
        ? withPartner(settings, partner, omit(stored, 'provisioningRun'))
        : settings
    )
  })
