import type { Result } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { PartnerAccount } from '../../../ports/partner-account'
import type { Ports } from '../../../ports/ports'
import { connectionFailed } from './connection-failed'
import { openConnection } from './open-connection'

/** The partner's account by the stored connection. */
export const openPartnerAccount = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  partner: PartnerName
): Promise<Result<PartnerAccount, UserError[]>> => {
  const opened = await openConnection(ports, settings, partner)

  return opened
    .mapErr(connectionFailed)
    .map((connection) => ports.partners[partner].connectAccount(connection))
}
