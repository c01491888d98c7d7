import { z } from 'zod'

import type { AppSettings } from './app-settings'
import type { EncryptionKey } from '../sealing/seal'
import { newKeyBytes } from '../sealing/seal'

/** Name under which the keys stand in the app's settings. */
const NAME = 'encryptionKeys'

/** Longer than any link lives and any replica remembers a key. */
const RETIRED_AFTER_MS = 30 * 24 * 3600 * 1000

/** When and by which version of the app a key was made. */
export interface KeyOrigin {
  /** ISO 8601. */
  madeAt: string
  madeBy: string
}

export type StoredKey = EncryptionKey & KeyOrigin

const shape = z.object({
  [NAME]: z.array(
    z.object({
      id: z.string().min(1),
      key: z.base64(),
      madeAt: z.iso.datetime(),
      madeBy: z.string(),
    })
  ),
})

/** The keys, oldest first; the last one seals. */
export const readKeys = (settings: AppSettings): StoredKey[] =>
  (shape.safeParse(settings).data?.[NAME] ?? []).map(({ key, ...rest }) => ({
    ...rest,
    bytes: Buffer.from(key, 'base64'),
  }))

export const withKeys = (
  settings: AppSettings,
  keys: StoredKey[]
): AppSettings => ({
  ...settings,
  [NAME]: keys.map(({ bytes, ...rest }) => ({
    ...rest,
    key: bytes.toString('base64'),
  })),
})

/** A key whose id, `k1`, `k2` and so on, none of the others has. */
export const newKeyAfter = (
  keys: StoredKey[],
  origin: KeyOrigin
): StoredKey => {
  const versions = keys.map(({ id }) => Number(id.slice(1)) || 0)

  return {
    id: `k${Math.max(0, ...versions) + 1}`,
    bytes: newKeyBytes(),
    ...origin,
  }
}

/** The newest key and those that it or another replaced less than 30 days before `now`, in milliseconds since the epoch. */
export const keysInUse = (keys: StoredKey[], now: number): StoredKey[] =>
  keys.filter((_, index) => {
    const successor = keys[index + 1]

    return (
      successor === undefined ||
      now - Date.parse(successor.madeAt) < RETIRED_AFTER_MS
    )
  })
