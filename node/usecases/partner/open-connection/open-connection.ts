import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { OpenConnection } from '../../../ports/partner'
import type { Ports } from '../../../ports/ports'
import type { VaultFailure } from '../../../ports/secret-vault'
import { openSecrets } from '../../settings/partner-secrets'

export type ConnectionFailure =
  | VaultFailure
  | { kind: 'NOT_CONNECTED'; detail: string }

/** A partner's settings with the secrets opened; keep the answer in memory only. */
export const openConnection = async (
  ports: Pick<Ports, 'vault'>,
  settings: Settings,
  partner: PartnerName
): Promise<Result<OpenConnection, ConnectionFailure>> => {
  const stored = settings.partners[partner]

  if (!stored) {
    return err({
      kind: 'NOT_CONNECTED',
      detail: `${partner} has no connection`,
    })
  }

  const secrets = await openSecrets(ports.vault, partner, stored.secrets)

  return secrets.map((opened) => ({
    connection: stored.connection,
    secrets: opened,
    ...(stored.provisioned ? { provisioned: stored.provisioned } : {}),
  }))
}
