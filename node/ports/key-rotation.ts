import type { Result } from 'neverthrow'

import type { VaultFailure } from './secret-vault'

/** The keys behind the vault. */
export interface KeyRotation {
  /** Makes a new key; what is sealed from now on is sealed with it, and what was sealed before still opens. */
  addKey(): Promise<Result<void, VaultFailure>>
  /** Forgets all keys but the newest and the one before, which links that are still out were sealed with. */
  retireOldKeys(): Promise<Result<void, VaultFailure>>
}
