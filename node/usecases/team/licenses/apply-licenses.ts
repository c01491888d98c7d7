import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { openPartnerAccount } from '../../partner/open-connection/open-partner-account'
import { partnerCallFailed } from '../../partner/open-connection/partner-call-failed'

export type Applied = { kind: 'APPLIED'; quantity: number } | { kind: 'TO_ASK' }

/** Puts the number in force where nobody needs to be asked; a store without a connection asks the VTEX team. */
export const applyLicenses = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  { partner, quantity }: { partner: PartnerName; quantity: number }
): Promise<Result<Applied, UserError[]>> => {
  if (ports.partners[partner].licensesAreStated) {
    return ok({ kind: 'APPLIED', quantity })
  }

  if (!settings.partners[partner]) {
    return ok({ kind: 'TO_ASK' })
  }

  const setup = await openPartnerAccount(ports, settings, partner)

  if (setup.isErr()) {
    return err(setup.error)
  }

  const { licenses } = setup.value

  if (!licenses) {
    return ok({ kind: 'TO_ASK' })
  }

  const changed = await licenses.change(quantity)

  return changed.mapErr(partnerCallFailed).map((change) => ({
    kind: 'APPLIED',
    quantity: change.quantity ?? quantity,
  }))
}
