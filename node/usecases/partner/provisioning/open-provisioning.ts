import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { Provisioning } from '../../../ports/provisioning'
import { connectionFailed } from '../open-connection/connection-failed'
import { openConnection } from '../open-connection/open-connection'

/** Provisioning over the stored connection, where the partner's API allows it. */
export const openProvisioning = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  partner: PartnerName
): Promise<Result<Provisioning, UserError[]>> => {
  const { webhook } = ports.partners[partner].capabilities

  if (webhook.kind !== 'PROVISIONED')
    return err([userError('PROVISIONING_NOT_OFFERED')])

  const opened = await openConnection(ports, settings, partner)

  return opened.mapErr(connectionFailed).map(webhook.provisioning)
}
