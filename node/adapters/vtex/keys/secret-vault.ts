import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { KeyRotation } from '../../../ports/key-rotation'
import type { SecretVault, VaultFailure } from '../../../ports/secret-vault'
import type { KeyRing } from '../../sealing/key-ring'
import { openStored } from '../../sealing/open-stored'
import { keyFor, keyIdOf, seal, unseal } from '../../sealing/seal'

const USE = 'secrets'

const unreadable: VaultFailure = {
  kind: 'UNREADABLE',
  detail: 'A stored secret cannot be opened',
}

/** Secrets under AES-256-GCM, each bound to its account and name. */
export const secretVault = (
  ring: KeyRing,
  account: string
): SecretVault & KeyRotation => {
  const contextOf = (name: string): string => JSON.stringify([account, name])

  const open = async (
    name: string,
    sealed: string
  ): Promise<Result<string, VaultFailure>> =>
    (await ring.byId(keyIdOf(sealed))).andThen((key) => {
      const text = key && unseal(keyFor(USE, key), contextOf(name), sealed)

      return text === undefined ? err(unreadable) : ok(text)
    })

  return {
    open,
    openStored: (name, secret) => openStored({ open }, name, secret),
    seal: async (name, text) =>
      (await ring.newest()).map((key) =>
        seal(keyFor(USE, key), contextOf(name), text)
      ),
    replaceLostKeys: () => ring.replaceLost(),
    addKey: () => ring.add(),
    retireOldKeys: () => ring.retire(),
  }
}
