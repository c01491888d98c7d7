import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { TeamMember } from '../../../ports/partner-account'
import type { Ports } from '../../../ports/ports'
import { openPartnerAccount } from '../../partner/open-connection/open-partner-account'
import { partnerCallFailed } from '../../partner/open-connection/partner-call-failed'

/** The people who answer for the store at the partner. */
export const listTeam = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  partner: PartnerName
): Promise<Result<TeamMember[], UserError[]>> => {
  const account = await openPartnerAccount(ports, settings, partner)

  return account.isErr()
    ? err(account.error)
    : (await account.value.listTeam()).mapErr(partnerCallFailed)
}
