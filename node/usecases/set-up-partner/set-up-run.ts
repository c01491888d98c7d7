import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { omit } from '../../domain/omit'
import type { PartnerName } from '../../domain/partner-name'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { changeSettings } from '../change-settings/change-settings'
import { withPartner } from '../change-settings/partner-settings'

/** Longer than the service's own timeout of 30 s: a mark that old was left by a process that died. */
const runLastsMs = 45_000

/** Marks that this run changes the partner's account; refused while another one does. */
export const beginRun = (
  ports: Pick<Ports, 'settings' | 'clock'>,
  partner: PartnerName,
  id: string
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]
    const now = ports.clock.now()

    if (!stored) {
      return err([userError('NOT_CONNECTED')])
    }

    const { setupRun } = stored

    if (
      setupRun &&
      setupRun.id !== id &&
      Date.parse(setupRun.expiresAt) > now
    ) {
      return err([userError('SETUP_RUNNING')])
    }

    return ok(
      withPartner(settings, partner, {
        ...stored,
        setupRun: { id, expiresAt: new Date(now + runLastsMs).toISOString() },
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
      stored?.setupRun?.id === id
        ? withPartner(settings, partner, omit(stored, 'setupRun'))
        : settings
    )
  })
