import { sha256 } from '../../domain/sha256'

/** SHA-256 in hex: the token is random enough that no salt or slow hash is needed. */
export const hashBotToken = (token: string): string => sha256(token)
