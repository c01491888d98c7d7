import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
} from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'
import { withoutUnreadable } from '../../settings/without-unreadable'
import { connectionFailed } from '../open-connection/connection-failed'

export interface ReadDraft {
  draft: ConnectionDraft
  /** What is stored of the partner and can still be read. */
  stored?: PartnerSettings | undefined
  /** Nothing that is sealed can be read, for the moment or for good, and yet the draft is whole. */
  keysMissing: boolean
}

/** What was typed for a partner, checked by its adapter against what is stored and can still be read. */
export const readDraft = async (
  { vault, partners }: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  { partner, input }: { partner: PartnerName; input: unknown }
): Promise<Result<ReadDraft, UserError[]>> => {
  const before = settings.partners[partner]
  const kept = before
    ? await withoutUnreadable(vault, partner, before)
    : ok(undefined)

  if (kept.isErr() && kept.error.kind !== 'KEYS_MISSING') {
    return err(connectionFailed(kept.error))
  }

  const stored = kept.unwrapOr(before && { ...before, secrets: {} })
  const draft = partners[partner].readConnection(
    input,
    stored && {
      connection: stored.connection,
      secretNames: Object.keys(stored.secrets),
    }
  )

  return draft
    .map((read) => ({ draft: read, stored, keysMissing: kept.isErr() }))
    .mapErr((errors) => (kept.isErr() ? connectionFailed(kept.error) : errors))
}
