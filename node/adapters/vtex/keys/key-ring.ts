import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Clock } from '../../../ports/clock'
import { nowIn } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { VaultFailure } from '../../../ports/secret-vault'
import type { StoreFailure } from '../../../ports/store-failure'
import type { Recent } from '../../process/recent'
import type { KeyRing } from '../../sealing/key-ring'
import type { NextKeys } from './change-key-list'
import { changeKeyList } from './change-key-list'
import type { KeyList, KeyListParts } from './key-list'
import { readKeyList } from './key-list'
import type { StoredKey } from './stored-keys'
import { keysInUse, newKeyAfter } from './stored-keys'

/** How long a list that lacks keys is looked at again before the keys are taken for lost, in milliseconds. */
const SECOND_LOOKS_MS = [300, 700, 1500]

interface KeyRingParts extends KeyListParts {
  clock: Clock
  log: Log
  memory: Recent<StoredKey[]>
  /** Names account and workspace in the memory that the process shares. */
  scope: string
  appVersion: string
}

const unavailable = ({ detail }: StoreFailure): VaultFailure => ({
  kind: 'UNAVAILABLE',
  detail,
})

const missing: VaultFailure = {
  kind: 'KEYS_MISSING',
  detail: "Encryption keys are missing from the app's settings",
}

const noKey: VaultFailure = { kind: 'UNAVAILABLE', detail: 'No key was made' }

const withNewKey = (
  { clock, appVersion }: KeyRingParts,
  { keys, mark }: KeyList
): StoredKey[] => [
  ...keys,
  newKeyAfter(keys, { madeAt: nowIn({ clock }), madeBy: appVersion }, mark?.id),
]

const find = (keys: StoredKey[], wanted: string) =>
  keys.find(({ id }) => id === wanted)

/** The keys of a list that is to be believed. */
const believed = (
  { log, memory, scope }: KeyRingParts,
  { keys, mark, isWhole }: KeyList
): Result<StoredKey[], VaultFailure> => {
  if (!isWhole) {
    log.error('Encryption keys are missing', { newest: mark?.id })

    return err(missing)
  }

  if (keys.length > 0) memory.set(scope, keys)

  return ok(keys)
}

const change = async (
  parts: KeyRingParts,
  nextOf: NextKeys
): Promise<Result<StoredKey[], VaultFailure>> =>
  (await changeKeyList(parts, nextOf))
    .mapErr(unavailable)
    .andThen((list) => believed(parts, list))

/** As `next` says, unless the list lacks keys. */
const changeWhole = (
  parts: KeyRingParts,
  nextOf: (list: KeyList) => StoredKey[]
) => change(parts, (list) => (list.isWhole ? nextOf(list) : undefined))

/** Keys of an earlier major become this one's own when they are first read, and a new store gets its first key. */
const readRing = async (
  parts: KeyRingParts
): Promise<Result<StoredKey[], VaultFailure>> => {
  const read = await readKeyList(parts)

  if (read.isErr()) return err(unavailable(read.error))

  const { fromMajor, isWhole } = read.value

  return fromMajor !== undefined && isWhole
    ? changeWhole(parts, ({ keys }) => keys)
    : believed(parts, read.value)
}

const makeFirst = (parts: KeyRingParts) =>
  changeWhole(parts, (list) =>
    list.keys.length > 0 ? list.keys : withNewKey(parts, list)
  )

/** The settings service may answer with nothing while it is restarting: keys count as lost when they stay away. */
const areLost = async (
  parts: KeyRingParts
): Promise<Result<boolean, VaultFailure>> => {
  for (const pause of [0, ...SECOND_LOOKS_MS]) {
    await parts.clock.sleep(pause)

    const ring = await readRing(parts)

    if (ring.isOk()) return ok(false)
    if (ring.error.kind !== 'KEYS_MISSING') return err(ring.error)
  }

  return ok(true)
}

/** Keys in the app's settings, so that whoever reads VBase alone cannot open what is sealed there. */
export const keyRing = (parts: KeyRingParts): KeyRing => {
  const remembered = (): StoredKey[] => parts.memory.get(parts.scope) ?? []

  const newestOf = async (
    keys: Result<StoredKey[], VaultFailure>
  ): Promise<Result<StoredKey, VaultFailure>> => {
    const known =
      keys.isOk() && keys.value.length === 0 ? await makeFirst(parts) : keys

    return known.andThen((list) => {
      const newest = list.at(-1)

      return newest ? ok(newest) : err(noKey)
    })
  }

  return {
    current: async () =>
      newestOf(
        remembered().length > 0 ? ok(remembered()) : await readRing(parts)
      ),
    newest: async () => newestOf(await readRing(parts)),
    byId: async (id) => {
      const key = find(remembered(), id)

      return key
        ? ok(key)
        : (await readRing(parts)).map((keys) => find(keys, id))
    },
    add: async () =>
      (
        await changeWhole(parts, (list) =>
          list.keys.at(-1)?.madeBy === parts.appVersion
            ? list.keys
            : withNewKey(parts, list)
        )
      ).map(() => undefined),
    retire: async () =>
      (
        await changeWhole(parts, ({ keys }) => {
          const inUse = keysInUse(keys, parts.clock.now())

          return inUse.length < keys.length ? inUse : keys
        })
      ).map(() => undefined),
    replaceLost: async () => {
      const lost = await areLost(parts)

      if (lost.isErr()) return err(lost.error)
      if (!lost.value) return ok(undefined)

      const replaced = await change(parts, (list) =>
        list.isWhole ? list.keys : withNewKey(parts, list)
      )

      return replaced.map(([...keys]) => {
        parts.log.warn('Lost encryption keys were replaced by a new one', {
          newest: keys.at(-1)?.id,
        })
      })
    },
  }
}
