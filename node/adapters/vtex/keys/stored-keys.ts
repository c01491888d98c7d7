import { z } from 'zod'

import { DAY_MS } from '../../../domain/time-units'
import type { AppSettings } from './app-settings'
import type { EncryptionKey } from '../../sealing/seal'
import { newKeyBytes } from '../../sealing/seal'

/** Name under which the keys stand in the app's settings. */
const NAME = 'encryptionKeys'

/** Where something that is no list of keys is kept when a new list takes its place. */
const SET_ASIDE = 'encryptionKeysSetAside'

/** Longer than any link lives and any replica remembers a key. */
const RETIRED_AFTER_MS = 30 * DAY_MS

/** When and by which version of the app a key was made; version 0.1.0 did not note it. */
interface KeyOrigin {
  /** ISO 8601. */
  madeAt?: string | undefined
  madeBy?: string | undefined
}

export type StoredKey = EncryptionKey & KeyOrigin

const keysShape = z
  .array(
    z.object({
      id: z.string().min(1),
      key: z.base64().min(1),
      madeAt: z.iso.datetime().optional(),
      madeBy: z.string().optional(),
    })
  )
  .optional()

/** The keys, oldest first; the last one seals. Undefined when something else stands in their place. */
export const readKeys = (settings: AppSettings): StoredKey[] | undefined => {
  const list = keysShape.safeParse(settings[NAME])

  return list.success
    ? (list.data ?? []).map(({ key, ...rest }) => ({
        ...rest,
        bytes: Buffer.from(key, 'base64'),
      }))
    : undefined
}

/** Settings with these keys. What was no list of keys stays, under another name. */
export const withKeys = (
  settings: AppSettings,
  keys: StoredKey[]
): AppSettings => ({
  ...settings,
  ...(readKeys(settings) ? {} : { [SET_ASIDE]: settings[NAME] }),
  [NAME]: keys.map(({ bytes, ...rest }) => ({
    ...rest,
    key: bytes.toString('base64'),
  })),
})

const versionOf = (id: string): number => Number(id.slice(1)) || 0

/** A key whose id, `k1`, `k2` and so on, comes after those of the others and after `newest`. */
export const newKeyAfter = (
  keys: StoredKey[],
  origin: KeyOrigin,
  newest = ''
): StoredKey => {
  const versions = [...keys.map(({ id }) => id), newest].map(versionOf)

  return {
    id: `k${Math.max(...versions) + 1}`,
    bytes: newKeyBytes(),
    ...origin,
  }
}

/** When a key stopped to seal, at the latest. */
const replacedAt = (keys: StoredKey[], index: number): number => {
  const successor = keys.slice(index + 1).find(({ madeAt }) => madeAt)

  return Date.parse(successor?.madeAt ?? '')
}

/** The newest key and those not known to have been replaced 30 days before `now`, in milliseconds since the epoch. */
export const keysInUse = (keys: StoredKey[], now: number): StoredKey[] =>
  keys.filter(
    (_, index) => !(now - replacedAt(keys, index) >= RETIRED_AFTER_MS)
  )
