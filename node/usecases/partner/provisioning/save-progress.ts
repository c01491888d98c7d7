import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import { withHistory } from '../../../domain/settings/provisioning-report'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { ProvisioningProgress } from '../../../ports/provisioning'
import type { Ports } from '../../../ports/ports'
import { changeOf } from '../../settings/change-of'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'
import { connectionFailed } from '../open-connection/connection-failed'
import { hearAgain } from './hear-again'
import { sealSecrets } from '../../settings/partner-secrets'

/** Keeps what a run has made so far, so that the next run goes on from it. */
export const saveProgress = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'clock' | 'index'>,
  run: { partner: PartnerName; by: string },
  { provisioned, newSecrets, report }: ProvisioningProgress
): Promise<Result<Settings, UserError[]>> => {
  const { partner, by } = run
  const change = changeOf(ports, by)
  const sealed = await sealSecrets(ports.vault, partner, newSecrets, change)

  if (sealed.isErr()) {
    return err(connectionFailed(sealed.error))
  }

  const saved = await changeSettings(ports, (settings) => {
    const stored = settings.partners[partner]

    return stored
      ? ok(
          withPartner(settings, partner, {
            ...stored,
            provisioned,
            provisioningReport: withHistory(report, stored.provisioningReport),
            secrets: { ...stored.secrets, ...sealed.value },
          })
        )
      : err([userError('NOT_CONNECTED')])
  })

  if (saved.isOk()) await hearAgain(ports, saved.value, partner, report)

  return saved
}
