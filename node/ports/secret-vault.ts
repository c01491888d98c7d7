import type { Result } from 'neverthrow'

import type { StoredSecret } from '../domain/settings/settings'

/** `name` binds the ciphertext to its use: a text sealed under one name opens under no other, nor in another account. */
export interface SecretVault {
  seal(name: string, text: string): Promise<Result<string, VaultFailure>>
  open(name: string, sealed: string): Promise<Result<string, VaultFailure>>
  /** Opens a secret of the settings, once for as long as this process remembers these settings, which is some seconds. */
  openStored(
    name: string,
    secret: StoredSecret
  ): Promise<Result<string, VaultFailure>>
  /**
   * Makes a new key when the keys are lost, so that what a person typed can be sealed again. To be called only then: whatever was
   * sealed before no longer opens.
   */
  replaceLostKeys(): Promise<Result<void, VaultFailure>>
}

/**
 * `UNREADABLE`: altered, of another name or account, or its key was retired. `UNAVAILABLE`: the key could not be fetched.
 * `KEYS_MISSING`: keys that were made are not where they should be, for the moment or for good.
 */
export interface VaultFailure {
  kind: 'UNREADABLE' | 'UNAVAILABLE' | 'KEYS_MISSING'
  detail: string
}
