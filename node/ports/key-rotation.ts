import type { Result } from 'neverthrow'

import type { VaultFailure } from './secret-vault'

/** The keys behind the vault. */
export interface KeyRotation {
  /**
   * Makes a new key, once per version of the app; what is sealed from now on is sealed with it, and what was sealed before
   * still opens.
   */
  addKey(): Promise<Result<void, VaultFailure>>
  /** Forgets keys with which nothing was sealed for longer than links live. */
  retireOldKeys(): Promise<Result<void, VaultFailure>>
}
