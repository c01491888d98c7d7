import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Clock } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { StoreFailure } from '../../../ports/store-failure'
import { withClaim } from '../vbase/claim'
import type { KeyList, KeyListParts } from './key-list'
import { readKeyList } from './key-list'
import { writeNewestKeyMark } from './newest-key-mark'
import type { StoredKey } from './stored-keys'
import { readKeys, withKeys } from './stored-keys'

const CLAIM = 'encryption-keys'
const WAIT_MS = 200
const MAX_WAITS = 15

type Parts = KeyListParts & { clock: Clock; log: Log }

/** The keys that are to stand there: the same ones when nothing is to be changed, undefined when nothing may be. */
export type NextKeys = (list: KeyList) => StoredKey[] | undefined

const notKept: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: "The app's settings did not keep a key",
}

/** Reads the list again: only a key that is there now was saved. */
const checkKept = async (
  { own }: Parts,
  newest: StoredKey | undefined
): Promise<Result<void, StoreFailure>> =>
  (await own.readOwn()).andThen((settings) => {
    const stored = readKeys(settings)?.at(-1)

    return newest === undefined || stored?.bytes.equals(newest.bytes)
      ? ok(undefined)
      : err(notKept)
  })

const save = async (
  parts: Parts,
  { settings, keys, fromMajor }: KeyList,
  next: StoredKey[]
): Promise<Result<void, StoreFailure>> => {
  if (next === keys && fromMajor === undefined) return ok(undefined)

  const saved = await parts.own.saveOwn(withKeys(settings, next))

  if (saved.isErr()) return saved
  if (fromMajor !== undefined) {
    parts.log.info('Encryption keys were taken over from an earlier major', {
      major: fromMajor,
    })
  }

  return checkKept(parts, next.at(-1))
}

const changeClaimed = async (
  parts: Parts,
  nextOf: NextKeys
): Promise<Result<KeyList, StoreFailure>> => {
  const read = await readKeyList(parts)

  if (read.isErr()) return read

  const list = read.value
  const next = nextOf(list)

  if (next === undefined) return ok(list)

  const saved = await save(parts, list, next)

  if (saved.isErr()) return err(saved.error)

  const newest = next.at(-1)?.id
  const marked =
    newest === undefined || newest === list.mark?.id
      ? saved
      : await writeNewestKeyMark(parts.files, newest)

  return marked.map(() => ({ ...list, keys: next, isWhole: true }))
}

/**
 * Settings are replaced as a whole, so two replicas must not do it at once: who comes second waits. The mark is written last, so
 * that the list is whole whenever this stops half-way.
 */
export const changeKeyList = async (
  parts: Parts,
  nextOf: NextKeys
): Promise<Result<KeyList, StoreFailure>> => {
  for (let waits = 0; ; waits += 1) {
    const changed = await withClaim(parts, CLAIM, () =>
      changeClaimed(parts, nextOf)
    )
    const isTaken = changed.isErr() && changed.error.kind === 'CONFLICT'

    if (!isTaken || waits === MAX_WAITS) return changed

    await parts.clock.sleep(WAIT_MS)
  }
}
