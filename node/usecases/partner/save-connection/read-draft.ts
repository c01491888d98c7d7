import type { Result } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerSettings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'

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
