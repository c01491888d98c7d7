import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
} from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'
import type { VaultFailure } from '../../../ports/secret-vault'
import { withoutUnreadable } from '../../settings/without-unreadable'

/** What is stored of a partner and can still be read. */
export const keptSettings = async (
  { vault }: Pick<Ports, 'vault'>,
  settings: Settings,
  partner: PartnerName
): Promise<Result<PartnerSettings | undefined, VaultFailure>> => {
  const stored = settings.partners[partner]

  return stored ? withoutUnreadable(vault, partner, stored) : ok(undefined)
}

/** What was typed for a partner, checked by its adapter against what is stored. */
export const readDraft = (
  ports: Pick<Ports, 'partners'>,
  { partner, input }: { partner: PartnerName; input: unknown },
  stored: PartnerSettings | undefined
): Result<ConnectionDraft, UserError[]> =>
  ports.partners[partner].readConnection(
    input,
    stored && {
      connection: stored.connection,
      secretNames: Object.keys(stored.secrets),
    }
  )
