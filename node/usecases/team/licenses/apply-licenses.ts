import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { connectionFailed } from '../../partner/open-connection/connection-failed'
import { openConnection } from '../../partner/open-connection/open-connection'
import { partnerCallFailed } from '../../partner/open-connection/partner-call-failed'

type Applied = { kind: 'APPLIED'; quantity: number } | { kind: 'TO_ASK' }

/** Puts the number in force where nobody needs to be asked; a store without a connection asks the VTEX team. */
export const applyLicenses = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  { partner, quantity }: { partner: PartnerName; quantity: number }
): Promise<Result<Applied, UserError[]>> => {
  const { licenses } = ports.partners[partner].capabilities

  if (licenses.kind === 'STATED') {
    return ok({ kind: 'APPLIED', quantity })
  }

  if (!settings.partners[partner]) {
    return ok({ kind: 'TO_ASK' })
  }

  const opened = await openConnection(ports, settings, partner)

  if (opened.isErr()) {
    return err(connectionFailed(opened.error))
  }

  const changed = await licenses.change(opened.value, quantity)

  return changed
    ? changed.mapErr(partnerCallFailed).map((change) => ({
        kind: 'APPLIED',
        quantity: change.quantity ?? quantity,
      }))
    : ok({ kind: 'TO_ASK' })
}
