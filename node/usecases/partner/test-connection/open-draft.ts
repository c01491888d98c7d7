import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { OpenConnection } from '../../../ports/partner'
import type { Ports } from '../../../ports/ports'
import { connectionFailed } from '../open-connection/connection-failed'
import { openSecrets } from '../../settings/partner-secrets'
import { readDraft } from '../save-connection/read-draft'

/** The connection as it would be if what is typed were saved. */
export const openDraft = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  request: { partner: PartnerName; input: unknown }
): Promise<Result<OpenConnection, UserError[]>> => {
  const { partner } = request
  const read = await readDraft(ports, settings, request)

  if (read.isErr()) {
    return err(read.error)
  }

  const { draft, stored } = read.value
  const { connection, newSecrets, droppedSecrets, newAccount } = draft
  const kept = Object.entries(stored?.secrets ?? {}).filter(
    ([name]) => !droppedSecrets.includes(name) && !(name in newSecrets)
  )

  const opened = await openSecrets(
    ports.vault,
    partner,
    Object.fromEntries(kept)
  )

  return opened.mapErr(connectionFailed).map((secrets) => ({
    connection,
    secrets: { ...secrets, ...newSecrets },
    ...(stored?.provisioned && !newAccount
      ? { provisioned: stored.provisioned }
      : {}),
  }))
}
