import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerSettings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'
import { openHandoffs } from '../open-handoffs'

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

  const open = await openHandoffs(ports)

  if (open.isErr()) return err(storeUnavailable())

  const there = open.value
    .filter((one) => one.partner === partner && one.partnerAccount === before)
    .map(({ conversationId }) => conversationId)

  return there.length > 0 && !endOpenHandoffs
    ? err([userError('OPEN_HANDOFFS', undefined, { count: there.length })])
    : ok(there)
}
