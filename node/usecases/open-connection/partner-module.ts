import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { PartnerModule } from '../../ports/partner'
import type { Ports } from '../../ports/ports'

/** The adapter of a partner, if this version of the app can reach it. */
export const partnerModule = (
  ports: Pick<Ports, 'partners'>,
  partner: PartnerName
): Result<PartnerModule, UserError[]> => {
  const module = ports.partners[partner]

  return module ? ok(module) : err([userError('PARTNER_NOT_OFFERED')])
}
