import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { ConnectionFailure } from './open-connection'

const codes: Record<ConnectionFailure['kind'], string> = {
  NOT_CONNECTED: 'NOT_CONNECTED',
  UNREADABLE: 'SECRETS_UNREADABLE',
  UNAVAILABLE: 'SECRETS_UNAVAILABLE',
  KEYS_MISSING: 'KEYS_MISSING',
}

/** What a merchant is told when a partner's connection or its secrets cannot be had. */
export const connectionFailed = (failure: ConnectionFailure): UserError[] => [
  userError(codes[failure.kind]),
]
