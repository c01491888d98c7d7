import type { Result } from 'neverthrow'

import type { VaultFailure } from './secret-vault'

/** The keys behind the vault. */
export interface KeyRotation {
  /** Makes a new key; what is sealed from now on is sealed with it, and what was sealed before still opens. */
  addKey(): Promise<Result<void, VaultFailure>>
  /** Whether a text was sealed with the newest key. */
  isCurrent(sealed: string): Promise<Result<boolean, VaultFailure>>
  /** Forgets all keys but the newest and the one before, for links that are still out. */
  retireOldKeys(): Promise<Result<void, VaultFailure>>
}
