import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import type { AppSettings, OwnSettings } from './app-settings'
import type { JsonFiles } from '../vbase/json-files'
import type { NewestKeyMark } from './newest-key-mark'
import { readNewestKeyMark } from './newest-key-mark'
import type { StoredKey } from './stored-keys'
import { readKeys } from './stored-keys'

export interface KeyListParts {
  own: OwnSettings
  files: JsonFiles
  /** Whether anything rests in the store that one of its keys sealed. */
  isAnythingSealed: () => Promise<Result<boolean, StoreFailure>>
}

/** The list of keys as the settings have it. */
export interface KeyList {
  keys: StoredKey[]
  settings: AppSettings
  /** The earlier major that the settings are still those of. */
  fromMajor?: number
  /** Absent in a new store, and where only version 0.1.0 ran. */
  mark?: NewestKeyMark | undefined
  /** Whether no key is missing that was made, so that the list is to be believed. */
  isWhole: boolean
}

type Found = Pick<KeyList, 'settings' | 'fromMajor'>

const holdsNoKeys = (settings: AppSettings): boolean =>
  readKeys(settings)?.length === 0

/** A new major's settings begin empty; those of the one before still have the keys. */
const findSettings = async (
  own: OwnSettings
): Promise<Result<Found, StoreFailure>> => {
  const read = await own.readOwn()

  if (read.isErr()) return err(read.error)

  const settings = read.value
  const majors = holdsNoKeys(settings) ? own.earlierMajors() : []

  for (const fromMajor of majors) {
    const earlier = await own.readEarlier(fromMajor)

    if (earlier.isErr()) return err(earlier.error)
    if (!holdsNoKeys(earlier.value)) {
      return ok({ settings: { ...settings, ...earlier.value }, fromMajor })
    }
  }

  return ok({ settings })
}

export const readKeyList = async ({
  own,
  files,
  isAnythingSealed,
}: KeyListParts): Promise<Result<KeyList, StoreFailure>> => {
  // The mark first, since it is written last: a list that is read after it has its key.
  const marked = await readNewestKeyMark(files)
  const found = await findSettings(own)

  if (found.isErr()) return err(found.error)
  if (marked.isErr()) return err(marked.error)

  const mark = marked.value
  const keys = readKeys(found.value.settings)
  const list = { ...found.value, keys: keys ?? [], mark }

  if (keys === undefined) return ok({ ...list, isWhole: false })
  if (mark?.id) {
    return ok({ ...list, isWhole: keys.some(({ id }) => id === mark.id) })
  }
  if (keys.length > 0 || mark) return ok({ ...list, isWhole: keys.length > 0 })

  return (await isAnythingSealed()).map((sealed) => ({
    ...list,
    isWhole: !sealed,
  }))
}
