import { ok } from 'neverthrow'

import type { SecretVault } from '../../ports/secret-vault'
import type { Recent } from '../process/recent'

/**
 * A vault that opens a secret once for the requests of a few seconds. `memory` is the process's, so `scope` names account and
 * workspace in it; what is sealed anew has another text and is opened anew.
 */
export const rememberingVault = (
  vault: SecretVault,
  memory: Recent<string>,
  scope: string
): SecretVault => ({
  seal: (name, text) => vault.seal(name, text),
  open: async (name, sealed) => {
    const key = `${scope} ${name} ${sealed}`
    const known = memory.get(key)

    return known === undefined
      ? (await vault.open(name, sealed)).andTee((text) => memory.set(key, text))
      : ok(known)
  },
})
