import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Clock } from '../ports/clock'
import type { VaultFailure } from '../ports/secret-vault'
import type {
  LinkPurpose,
  OpenedLink,
  SignedLinks,
} from '../ports/signed-links'

/** Remembers what it issued; tokens are `link-1`, `link-2`, ... */
export class FakeLinks implements SignedLinks {
  private readonly issued = new Map<
    string,
    { purpose: LinkPurpose; payload: Record<string, string>; expiresAt: number }
  >()

  constructor(private readonly clock: Clock) {}

  async issue(
    purpose: LinkPurpose,
    payload: Record<string, string>,
    expiresAt: number
  ): Promise<Result<string, VaultFailure>> {
    const token = `link-${this.issued.size + 1}`

    this.issued.set(token, { purpose, payload, expiresAt })

    return ok(`https://app.example/_v/live-support/${purpose}/${token}`)
  }

  async open(
    purpose: LinkPurpose,
    token: string
  ): Promise<Result<OpenedLink, VaultFailure>> {
    const link = this.issued.get(token)

    return link?.purpose === purpose && link.expiresAt > this.clock.now()
      ? ok(link)
      : err({ kind: 'UNREADABLE', detail: 'no such link' })
  }
}
