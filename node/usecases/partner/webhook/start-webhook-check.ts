import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'

/** Waits from now on for the partner's next webhook call; changes nothing at the partner. */
export const startWebhookCheck = (
  ports: Pick<Ports, 'settings' | 'clock'>,
  partner: PartnerName
): Promise<Result<Settings, UserError[]>> =>
  changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return stored
      ? ok(
          withPartner(settings, partner, {
            ...stored,
            webhook: { ...stored.webhook, checkStartedAt: nowIn(ports) },
          })
        )
      : err([userError('NOT_CONNECTED')])
  })
