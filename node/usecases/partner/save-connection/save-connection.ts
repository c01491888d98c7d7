import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import { omit } from '../../../domain/omit'
import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
  StoredSecret,
} from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'
import { changeOf } from '../../settings/change-of'
import { changeSettings } from '../../settings/change-settings'
import { withoutProblem, withPartner } from '../../settings/partner-settings'
import { sealSecrets } from '../../settings/partner-secrets'
import { makeDue } from './make-due'
import { connectionFailed } from '../open-connection/connection-failed'
import { keptSettings, readDraft } from './read-draft'

const connected = (
  stored: PartnerSettings | undefined,
  { connection, droppedSecrets, newAccount, lacking }: ConnectionDraft,
  { sealed, at }: { sealed: Record<string, StoredSecret>; at: string }
): PartnerSettings => ({
  ...(stored && !newAccount ? withoutProblem(stored) : {}),
  connection,
  secrets: { ...omit(stored?.secrets ?? {}, ...droppedSecrets), ...sealed },
  ...(lacking ? { problem: { code: lacking, since: at } } : {}),
})

/**
 * Stores how to reach a partner. Secrets that were not typed stay as they are. A noted problem is forgotten, as the next
 * call shows whether it is solved, and what waited for that is due; where something is still to be chosen, that is the problem.
 * Secrets that no longer open are dropped.
 */
export const saveConnection = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'partners' | 'clock' | 'index'>,
  request: { partner: PartnerName; input: unknown; by: string }
): Promise<Result<Settings, UserError[]>> => {
  const saved = await changeSettings(ports, async (settings) => {
    const { partner, by } = request
    const kept = await keptSettings(ports, settings, partner)

    if (kept.isErr()) {
      return err(connectionFailed(kept.error))
    }

    const stored = kept.value
    const draft = readDraft(ports, request, stored)

    if (draft.isErr()) {
      return err(draft.error)
    }

    const { newSecrets } = draft.value
    const change = changeOf(ports, by)
    const sealed = await sealSecrets(ports.vault, partner, newSecrets, change)

    return sealed.mapErr(connectionFailed).map((secrets) =>
      withPartner(
        settings,
        partner,
        connected(stored, draft.value, {
          sealed: secrets,
          at: change.changedAt,
        })
      )
    )
  })

  if (saved.isOk()) await makeDue(ports)

  return saved
}
