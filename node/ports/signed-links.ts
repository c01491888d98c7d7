/** Addresses of ours that need no credentials because they are unguessable, sealed and expire. */
export interface SignedLinks {
  /** An absolute HTTPS address under our public origin. `payload` cannot be read from it. */
  issue(
    purpose: LinkPurpose,
    payload: Record<string, string>,
    expiresAt: number
  ): Promise<string>
  /** The payload, or undefined for a token that is altered, expired or of another purpose. */
  open(
    purpose: LinkPurpose,
    token: string
  ): Promise<Record<string, string> | undefined>
}

export type LinkPurpose = 'transcripts' | 'files'
