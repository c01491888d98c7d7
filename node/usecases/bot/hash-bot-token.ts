import { createHash } from 'node:crypto'

/** SHA-256 in hex: the token is random enough that no salt or slow hash is needed. */
export const hashBotToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
