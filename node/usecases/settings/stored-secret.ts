import type { Result } from 'neverthrow'

import type { StoredSecret } from '../../domain/settings/settings'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'
import type { Change } from './change-of'

const SHORTEST_WITH_ENDING = 12

/** The end by which people recognise a secret; nothing of one so short that four letters would give it away. */
export const endingOf = (secret: string): string =>
  secret.length < SHORTEST_WITH_ENDING ? '' : secret.slice(-4)

/** A secret as it is stored: sealed under its name, with what people may see of it. */
export const storedSecret = async (
  vault: SecretVault,
  name: string,
  text: string,
  change: Change
): Promise<Result<StoredSecret, VaultFailure>> =>
  (await vault.seal(name, text)).map((sealed) => ({
    sealed,
    lastFour: endingOf(text),
    ...change,
  }))
