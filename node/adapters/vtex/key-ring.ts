import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Clock } from '../../ports/clock'
import { nowIn } from '../../ports/clock'
import type { VaultFailure } from '../../ports/secret-vault'
import type { StoreFailure } from '../../ports/store-failure'
import type { OwnSettings } from './app-settings'
import { withClaim } from './claim'
import type { JsonFiles } from './json-files'
import type { Recent } from '../process/recent'
import type { KeyRing } from '../sealing/key-ring'
import type { StoredKey } from './stored-keys'
import { keysInUse, newKeyAfter, readKeys, withKeys } from './stored-keys'

const CLAIM = 'encryption-keys'
const WAIT_MS = 200
const MAX_WAITS = 15

export interface KeyRingParts {
  own: OwnSettings
  files: JsonFiles
  clock: Clock
  memory: Recent<StoredKey[]>
  /** Names account and workspace in the memory that the process shares. */
  scope: string
  appVersion: string
}

const unavailable = ({ detail }: StoreFailure): VaultFailure => ({
  kind: 'UNAVAILABLE',
  detail,
})

const noKey: VaultFailure = { kind: 'UNAVAILABLE', detail: 'No key was made' }

const readRing = async ({
  own,
  memory,
  scope,
}: KeyRingParts): Promise<Result<StoredKey[], StoreFailure>> =>
  (await own.readOwn()).map(readKeys).andTee((keys) => memory.set(scope, keys))

/** Settings are replaced as a whole, so two replicas must not do it at once; what counts is what stands there after. */
const changeRing = (
  parts: KeyRingParts,
  next: (keys: StoredKey[]) => StoredKey[]
): Promise<Result<StoredKey[], StoreFailure>> =>
  withClaim(parts, CLAIM, async () => {
    const settings = await parts.own.readOwn()

    if (settings.isErr()) return err(settings.error)

    const keys = readKeys(settings.value)
    const changed = next(keys)

    if (changed === keys) return ok(keys)

    const saved = await parts.own.saveOwn(withKeys(settings.value, changed))

    return saved.isErr() ? err(saved.error) : readRing(parts)
  })

const withNewKey = (
  { clock, appVersion }: KeyRingParts,
  keys: StoredKey[]
): StoredKey[] => [
  ...keys,
  newKeyAfter(keys, { madeAt: nowIn({ clock }), madeBy: appVersion }),
]

/** Makes the first key, or waits for the replica that is making it. */
const makeFirst = async (
  parts: KeyRingParts
): Promise<Result<StoredKey[], StoreFailure>> => {
  for (let waits = 0; waits < MAX_WAITS; waits += 1) {
    const made = await changeRing(parts, (keys) =>
      keys.length > 0 ? keys : withNewKey(parts, keys)
    )

    if (made.isOk() || made.error.kind === 'UNAVAILABLE') return made

    await parts.clock.sleep(WAIT_MS)
  }

  return readRing(parts)
}

const find = (keys: StoredKey[], wanted: string) =>
  keys.find(({ id }) => id === wanted)

/** Keys in the app's settings, so that whoever reads VBase alone cannot open what is sealed there. */
export const keyRing = (parts: KeyRingParts): KeyRing => {
  const remembered = (): StoredKey[] => parts.memory.get(parts.scope) ?? []

  const known = async (): Promise<Result<StoredKey[], StoreFailure>> => {
    const keys =
      remembered().length > 0 ? ok(remembered()) : await readRing(parts)

    return keys.isOk() && keys.value.length === 0 ? makeFirst(parts) : keys
  }

  const change = async (
    next: (keys: StoredKey[]) => StoredKey[]
  ): Promise<Result<void, VaultFailure>> =>
    (await changeRing(parts, next)).map(() => undefined).mapErr(unavailable)

  return {
    current: async () =>
      (await known()).mapErr(unavailable).andThen((keys) => {
        const newest = keys.at(-1)

        return newest ? ok(newest) : err(noKey)
      }),
    byId: async (id) => {
      const key = find(remembered(), id)

      return key
        ? ok(key)
        : (await readRing(parts))
            .map((keys) => find(keys, id))
            .mapErr(unavailable)
    },
    add: () =>
      change((keys) =>
        keys.at(-1)?.madeBy === parts.appVersion
          ? keys
          : withNewKey(parts, keys)
      ),
    retire: () =>
      change((keys) => {
        const inUse = keysInUse(keys, parts.clock.now())

        return inUse.length < keys.length ? inUse : keys
      }),
  }
}
