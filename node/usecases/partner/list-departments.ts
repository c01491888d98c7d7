import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { UserError } from '../../domain/user-error'
import type { Department } from '../../ports/partner-account'
import type { Ports } from '../../ports/ports'
import { readSettings } from '../settings/change-settings'
import { openPartnerAccount } from './open-connection/open-partner-account'
import { partnerCallFailed } from './open-connection/partner-call-failed'

/** The parts of the partner's team that a conversation can be given to, by the stored connection. */
export const listDepartments = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'partners'>,
  partner: PartnerName
): Promise<Result<Department[], UserError[]>> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const account = await openPartnerAccount(ports, settings.value, partner)

  return account.isErr()
    ? err(account.error)
    : (await account.value.listDepartments()).mapErr(partnerCallFailed)
}
