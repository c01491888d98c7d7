import type { Result } from 'neverthrow'

import type { VaultFailure } from '../../ports/secret-vault'
import type { EncryptionKey } from './seal'

/** An account's encryption keys, oldest first; a new store's first one is made when it is needed. */
export interface KeyRing {
  /** The key for what lives briefly, such as links: the newest one that this process remembers. */
  current(): Promise<Result<EncryptionKey, VaultFailure>>
  /** The key for what rests in the store: the newest one, as the list says now. */
  newest(): Promise<Result<EncryptionKey, VaultFailure>>
  /** Undefined when there is no key of that id any more. */
  byId(id: string): Promise<Result<EncryptionKey | undefined, VaultFailure>>
  /** Adds a key, with which everything is sealed from now on, unless this version of the app has made one. */
  add(): Promise<Result<void, VaultFailure>>
  /** Forgets the keys with which nothing was sealed for 30 days. */
  retire(): Promise<Result<void, VaultFailure>>
  /** Makes a new key when keys that were made are gone, and stay so for some seconds. What they sealed is lost. */
  replaceLost(): Promise<Result<void, VaultFailure>>
}
