import type { Result } from 'neverthrow'

/** `name` binds the ciphertext to its use: a text sealed under one name opens under no other, nor in another account. */
export interface SecretVault {
  seal(name: string, text: string): Promise<Result<string, VaultFailure>>
  open(name: string, sealed: string): Promise<Result<string, VaultFailure>>
}

/** `UNREADABLE`: altered, of another name or account, or its key is gone. `UNAVAILABLE`: the key could not be fetched. */
export interface VaultFailure {
  kind: 'UNREADABLE' | 'UNAVAILABLE'
  detail: string
}
