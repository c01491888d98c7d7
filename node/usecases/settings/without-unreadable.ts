import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { omit } from '../../domain/omit'
import type { PartnerName } from '../../domain/partner-name'
import { partnerSecretName } from '../../domain/settings/secret-names'
import type { PartnerSettings } from '../../domain/settings/settings'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'

/**
 * The partner's part without the secrets that no longer open, as after a lost key. The app made some of them itself and makes
 * those anew; what it knew of the webhook goes with them, as its address or its token has to be put there again.
 */
export const withoutUnreadable = async (
  vault: SecretVault,
  partner: PartnerName,
  stored: PartnerSettings
): Promise<Result<PartnerSettings, VaultFailure>> => {
  const lost: string[] = []

  for (const [name, { sealed }] of Object.entries(stored.secrets)) {
    const opened = await vault.open(partnerSecretName(partner, name), sealed)

    if (opened.isErr() && opened.error.kind !== 'UNREADABLE') {
      return err(opened.error)
    }

    if (opened.isErr()) lost.push(name)
  }

  return ok(
    lost.length === 0
      ? stored
      : {
          ...omit(stored, 'webhook', 'provisioningReport'),
          secrets: omit(stored.secrets, ...lost),
        }
  )
}
