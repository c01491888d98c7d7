import { z } from 'zod'

import type { AppSettings } from './app-settings'
import type { EncryptionKey } from '../sealing/seal'
import { newKeyBytes } from '../sealing/seal'

/** Name under which the keys stand in the app's settings. */
const NAME = 'encryptionKeys'

const shape = z.object({
  [NAME]: z.array(z.object({ id: z.string().min(1), key: z.base64() })),
})

/** The keys, oldest first; the last one seals. */
export const readKeys = (settings: AppSettings): EncryptionKey[] =>
  (shape.safeParse(settings).data?.[NAME] ?? []).map(({ id, key }) => ({
    id,
    bytes: Buffer.from(key, 'base64'),
  }))

export const withKeys = (
  settings: AppSettings,
  keys: EncryptionKey[]
): AppSettings => ({
  ...settings,
  [NAME]: keys.map(({ id, bytes }) => ({ id, key: bytes.toString('base64') })),
})

/** A key whose id, `k1`, `k2` and so on, none of the others has. */
export const newKeyAfter = (keys: EncryptionKey[]): EncryptionKey => {
  const versions = keys.map(({ id }) => Number(id.slice(1)) || 0)

  return { id: `k${Math.max(0, ...versions) + 1}`, bytes: newKeyBytes() }
}
