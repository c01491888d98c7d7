import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** 32 random bytes with the id that stands beside each text sealed with them. */
export interface EncryptionKey {
  id: string
  bytes: Buffer
}

export const newKeyBytes = (): Buffer => randomBytes(KEY_BYTES)

const derive = (use: string, { id, bytes }: EncryptionKey): EncryptionKey => ({
  id,
  bytes: Buffer.from(hkdfSync('sha256', bytes, '', use, KEY_BYTES)),
})

/** As long as a key is remembered, so is what was derived from it: each request opens several secrets. */
const derived = new WeakMap<EncryptionKey, Map<string, EncryptionKey>>()

/** A key for one use, so that what is sealed for one use never open under another. */
export const keyFor = (use: string, key: EncryptionKey): EncryptionKey => {
  const uses = derived.get(key) ?? new Map<string, EncryptionKey>()
  const found = uses.get(use) ?? derive(use, key)

  derived.set(key, uses.set(use, found))

  return found
}

/** `<key id>.<nonce, ciphertext and tag in base64url>`, bound to `context`. */
export const seal = (
  { id, bytes }: EncryptionKey,
  context: string,
  text: string
): string => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, bytes, nonce).setAAD(
    Buffer.from(context)
  )
  const sealed = Buffer.concat([
    nonce,
    cipher.update(text, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])

  return `${id}.${sealed.toString('base64url')}`
}

/** Under which key a text was sealed. */
export const keyIdOf = (sealed: string): string =>
  sealed.slice(0, Math.max(sealed.indexOf('.'), 0))

/** Only the one spelling that `seal` gives: decoders skip what is not base64url, so an altered text could pass. */
const bytesOf = (base64url: string): Buffer | undefined => {
  const bytes = Buffer.from(base64url, 'base64url')

  return bytes.toString('base64url') === base64url ? bytes : undefined
}

/** The text, or undefined when it was altered, or sealed with another key or for another context. */
export const unseal = (
  { id, bytes }: EncryptionKey,
  context: string,
  sealed: string
): string | undefined => {
  const content = bytesOf(sealed.slice(id.length + 1))

  if (!content || content.length < NONCE_BYTES + TAG_BYTES) return undefined

  const decipher = createDecipheriv(
    ALGORITHM,
    bytes,
    content.subarray(0, NONCE_BYTES),
    { authTagLength: TAG_BYTES }
  )
    .setAAD(Buffer.from(context))
    .setAuthTag(content.subarray(-TAG_BYTES))

  try {
    return Buffer.concat([
      decipher.update(content.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8')
  } catch {
    return undefined
  }
}
