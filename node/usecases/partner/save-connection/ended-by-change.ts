import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerSettings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'
import { openHandoffsAt } from '../open-handoffs-at'

interface ConnectionChange {
  partner: PartnerName
  stored: PartnerSettings | undefined
  draft: ConnectionDraft
  /** The merchant was told how many there are. */
  endOpenHandoffs: boolean
}

/**
 * The conversations whose handoff a new connection ends, as it leads to another account, where nobody knows of them. Refused
 * with their number as long as the merchant has not agreed.
 */
export const endedByChange = async (
  ports: Pick<Ports, 'partners' | 'index' | 'conversations'>,
  { partner, stored, draft, endOpenHandoffs }: ConnectionChange
): Promise<Result<string[], UserError[]>> => {
  const { accountOf } = ports.partners[partner]
  const before = stored ? accountOf(stored.connection) : ''
  const after = accountOf(draft.connection)

  if (before === '' || after === '' || before === after) return ok([])

  const open = await openHandoffsAt(ports, { partner, account: before })

  if (open.isErr()) return err(storeUnavailable())

  return open.value.length > 0 && !endOpenHandoffs
    ? err([userError('OPEN_HANDOFFS', undefined, { count: open.value.length })])
    : ok(open.value)
}
