import type { Result } from 'neverthrow'

import type { VaultFailure } from './secret-vault'

/** Addresses of ours that need no credentials because they are unguessable, sealed and expire. */
export interface SignedLinks {
  /**
   * An absolute HTTPS address under our public origin. `payload` cannot be read from it. `expiresAt` is in milliseconds since the
   * epoch.
   */
  issue(
    purpose: LinkPurpose,
    payload: Record<string, string>,
    expiresAt: number
  ): Promise<Result<string, VaultFailure>>
  /** `UNREADABLE` for a token that is altered, expired, of another purpose or of another account. */
  open(
    purpose: LinkPurpose,
    token: string
  ): Promise<Result<OpenedLink, VaultFailure>>
}

export interface OpenedLink {
  payload: Record<string, string>
  /** Milliseconds since the epoch. */
  expiresAt: number
}

export type LinkPurpose = 'transcripts' | 'files'
