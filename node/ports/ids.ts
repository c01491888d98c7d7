export interface Ids {
  /** A fresh random id (UUID v4). */
  next(): string
  /** A number in [0, 1), for jitter. */
  random(): number
  /** Random bytes in base64url, for tokens and keys. */
  secret(bytes: number): string
}
