import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { StoredSecret } from '../../domain/settings/settings'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'

interface Opened {
  /** Under another name the vault would refuse it, and is asked. */
  name: string
  text: string
}

const opened = new WeakMap<StoredSecret, Opened>()

/**
 * What a secret of the settings holds. Each request opens several, so the vault is asked once for each settings object that this
 * process remembers; what it opened is collected together with that object.
 */
export const openStored = async (
  vault: Pick<SecretVault, 'open'>,
  name: string,
  secret: StoredSecret
): Promise<Result<string, VaultFailure>> => {
  const known = opened.get(secret)

  if (known?.name === name) return ok(known.text)

  return (await vault.open(name, secret.sealed)).andTee((text) =>
    opened.set(secret, { name, text })
  )
}
