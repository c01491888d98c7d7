import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { omit } from '../../../domain/omit'
import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
  StoredSecret,
} from '../../../domain/settings/settings'
import { isOfVtexTeam } from '../../../domain/team/vtex-team'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { Ports } from '../../../ports/ports'
import { changeOf } from '../../settings/change-of'
import { changeSettings, readSettings } from '../../settings/change-settings'
import { withoutProblem, withPartner } from '../../settings/partner-settings'
import { sealSecrets } from '../../settings/partner-secrets'
import { endedByChange } from './ended-by-change'
import { makeDue } from '../make-due'
import {
  inspectProvisioning,
  wasMade,
} from '../provisioning/inspect-provisioning'
import { connectionFailed } from '../open-connection/connection-failed'
import type { ReadDraft } from './read-draft'
import { readDraft } from './read-draft'

const isEmpty = (object: object): boolean => Object.keys(object).length === 0

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

/** The set-up in the account may not fit what was saved, such as another tag, so it is checked again at once. */
const inspected = async (
  ports: Ports,
  settings: Settings,
  partner: PartnerName
): Promise<Result<Settings, UserError[]>> => {
  if (!wasMade(settings.partners[partner]?.provisioningReport)) {
    return ok(settings)
  }

  await inspectProvisioning(ports, partner)

  return readSettings(ports)
}

interface SaveConnectionRequest {
  partner: PartnerName
  input: unknown
  by: string
  /** Agrees that connecting another account ends the handoffs that are open in this one. */
  endOpenHandoffs?: boolean | null
}

/** Lets a typed credential be sealed even when keys are lost: they are replaced, and what they sealed is dropped. */
const draftToSave = async (
  ports: Ports,
  settings: Settings,
  request: SaveConnectionRequest
): Promise<Result<ReadDraft, UserError[]>> => {
  const read = await readDraft(ports, settings, request)

  if (read.isErr() || isEmpty(read.value.draft.newSecrets)) return read

  const replaced = await ports.vault.replaceLostKeys()

  if (replaced.isErr()) return err(connectionFailed(replaced.error))

  return read.value.keysMissing ? readDraft(ports, settings, request) : read
}

/**
 * Stores how to reach a partner. Secrets that were not typed stay as they are. A noted problem is forgotten, as the next
 * call shows whether it is solved, and what waited for that is due; where something is still to be chosen, that is the problem.
 * Secrets that no longer open are dropped.
 */
export const saveConnection = async (
  ports: Ports,
  request: SaveConnectionRequest
): Promise<Result<Settings, UserError[]>> => {
  let ended: string[] = []
  const saved = await changeSettings(ports, async (settings) => {
    const { partner, by } = request
    const read = await draftToSave(ports, settings, request)

    if (read.isErr()) {
      return err(read.error)
    }

    const { draft, stored } = read.value

    if (draft.ofVtexTeam && !isOfVtexTeam(by)) {
      return err([userError('VTEX_TEAM_ONLY', draft.ofVtexTeam)])
    }

    const ending = await endedByChange(ports, {
      partner,
      stored,
      draft,
      endOpenHandoffs: request.endOpenHandoffs === true,
    })

    if (ending.isErr()) return err(ending.error)

    ended = ending.value

    const change = changeOf(ports, by)
    const sealed = await sealSecrets(
      ports.vault,
      partner,
      draft.newSecrets,
      change
    )

    return sealed
      .mapErr(connectionFailed)
      .map((secrets) =>
        withPartner(
          settings,
          partner,
          connected(stored, draft, { sealed: secrets, at: change.changedAt })
        )
      )
  })

  if (saved.isErr()) return saved

  await makeDue(ports, ended)

  return inspected(ports, saved.value, request.partner)
}
