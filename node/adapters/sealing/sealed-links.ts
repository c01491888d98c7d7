import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Clock } from '../../ports/clock'
import type { VaultFailure } from '../../ports/secret-vault'
import type { LinkPurpose, SignedLinks } from '../../ports/signed-links'
import type { KeyRing } from './key-ring'
import { keyFor, keyIdOf, seal, unseal } from './seal'

const USE = 'links'

const contentShape = z.object({
  payload: z.record(z.string(), z.string()),
  expiresAt: z.number(),
})

const unreadable: VaultFailure = {
  kind: 'UNREADABLE',
  detail: 'Not a link of ours, or no longer',
}

/** Links whose token is a sealed text, bound to account and purpose. They live as long as their key does. */
export const sealedLinks = (
  ring: KeyRing,
  clock: Clock,
  origin: { account: string; publicAddress: string }
): SignedLinks => {
  const contextOf = (purpose: LinkPurpose): string =>
    JSON.stringify([origin.account, purpose])

  const linkOf = (text: string) => {
    const link = contentShape.parse(JSON.parse(text))

    return link.expiresAt > clock.now() ? ok(link) : err(unreadable)
  }

  return {
    issue: async (purpose, payload, expiresAt) =>
      (await ring.current()).map((key) => {
        const content = JSON.stringify({ payload, expiresAt })
        const token = seal(keyFor(USE, key), contextOf(purpose), content)

        return `${origin.publicAddress}/${purpose}/${token}`
      }),
    open: async (purpose, token) =>
      (await ring.byId(keyIdOf(token))).andThen((key) => {
        const text = key && unseal(keyFor(USE, key), contextOf(purpose), token)

        return text === undefined ? err(unreadable) : linkOf(text)
      }),
  }
}
