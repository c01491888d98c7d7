import { Result } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import { partnerSecretName } from '../../domain/settings/secret-names'
import type { StoredSecret } from '../../domain/settings/settings'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'
import type { Change } from './change-of'
import { storedSecret } from './stored-secret'

const entries = <From, To>(
  record: Record<string, From>,
  convert: (name: string, value: From) => Promise<Result<To, VaultFailure>>
): Promise<Result<Record<string, To>, VaultFailure>> =>
  Promise.all(
    Object.entries(record).map(async ([name, value]) =>
      (await convert(name, value)).map(
        (converted) => [name, converted] as const
      )
    )
  ).then((results) => Result.combine(results).map(Object.fromEntries))

/** A partner's secrets by their names, opened for one request. */
export const openSecrets = (
  vault: SecretVault,
  partner: PartnerName,
  secrets: Record<string, StoredSecret>
): Promise<Result<Record<string, string>, VaultFailure>> =>
  entries(secrets, (name, secret) =>
    vault.openStored(partnerSecretName(partner, name), secret)
  )

/** What `openSecrets` opens again under the same partner and names. */
export const sealSecrets = (
  vault: SecretVault,
  partner: PartnerName,
  secrets: Record<string, string>,
  change: Change
): Promise<Result<Record<string, StoredSecret>, VaultFailure>> =>
  entries(secrets, (name, text) =>
    storedSecret(vault, partnerSecretName(partner, name), text, change)
  )
