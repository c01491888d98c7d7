import { Refused } from '../graphql-client'

/** Whether an operation failed because its token is taken no longer. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof Refused && error.codes.includes('UNAUTHENTICATED')
