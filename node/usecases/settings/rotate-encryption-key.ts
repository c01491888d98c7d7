import { err, Result } from 'neverthrow'

import type { Settings } from '../../domain/settings/settings'
import { storedSecrets, withSealed } from '../../domain/settings/stored-secrets'
import type { KeyRotation } from '../../ports/key-rotation'
import type { Ports } from '../../ports/ports'
import type { SecretVault, VaultFailure } from '../../ports/secret-vault'
import type { StoreFailure } from '../../ports/store-failure'

const ATTEMPTS = 5

type RotationPorts = Pick<Ports, 'settings' | 'vault'> & { keys: KeyRotation }

type RotationFailure = VaultFailure | StoreFailure

const reseal = async (
  vault: SecretVault,
  name: string,
  sealed: string
): Promise<Result<readonly [string, string], VaultFailure>> => {
  const text = await vault.open(name, sealed)

  if (text.isErr()) return err(text.error)

  return (await vault.seal(name, text.value)).map(
    (anew) => [name, anew] as const
  )
}

/** Fresh ciphertexts of all secrets that still open; one that does not is past saving and stays as it is. */
const resealAll = async (
  vault: SecretVault,
  settings: Settings
): Promise<Result<Settings, VaultFailure>> => {
  const results = await Promise.all(
    Object.entries(storedSecrets(settings)).map(([name, { sealed }]) =>
      reseal(vault, name, sealed)
    )
  )
  const readable = results.filter(
    (result) => result.isOk() || result.error.kind !== 'UNREADABLE'
  )

  return Result.combine(readable).map((sealed) =>
    withSealed(settings, Object.fromEntries(sealed))
  )
}

const resealSettings = async (
  ports: RotationPorts
): Promise<Result<void, RotationFailure>> => {
  const read = await ports.settings.read()

  if (read.isErr()) return err(read.error)

  const { settings, version } = read.value
  const resealed = await resealAll(ports.vault, settings)

  if (resealed.isErr()) return err(resealed.error)

  return (await ports.settings.write(resealed.value, version)).map(
    () => undefined
  )
}

/**
 * Seals every stored secret with the key of this version of the app. Each step leaves the secrets readable, so a rotation
 * that stops half-way does no harm, and the next one ends what it left.
 */
export const rotateEncryptionKey = async (
  ports: RotationPorts
): Promise<Result<void, RotationFailure>> => {
  const added = await ports.keys.addKey()

  if (added.isErr()) return err(added.error)

  for (let attempt = 1; ; attempt += 1) {
    const resealed = await resealSettings(ports)

    if (resealed.isOk()) return ports.keys.retireOldKeys()

    if (resealed.error.kind !== 'CONFLICT' || attempt === ATTEMPTS) {
      return err(resealed.error)
    }
  }
}
