import type { Result } from 'neverthrow'

import type { VaultFailure } from '../../ports/secret-vault'
import type { EncryptionKey } from './seal'

/** An account's encryption keys, oldest first; the first one is made when it is needed. */
export interface KeyRing {
  current(): Promise<Result<EncryptionKey, VaultFailure>>
  /** Undefined when there is no key of that id any more. */
  byId(id: string): Promise<Result<EncryptionKey | undefined, VaultFailure>>
  /** Adds a key, with which everything is sealed from now on, unless this version of the app has made one. */
  add(): Promise<Result<void, VaultFailure>>
  /** Forgets the keys with which nothing was sealed for 30 days. */
  retire(): Promise<Result<void, VaultFailure>>
}
