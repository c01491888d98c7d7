import { Refused } from '../graphql-client'
import type { RunOperation } from './bot/bot-api'

/** Whether an operation failed because its token is taken no longer. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof Refused && error.codes.includes('UNAUTHENTICATED')

/** Whether the app takes a token. */
export const isTaken = async (
  asBot: (token: string) => RunOperation,
  token: string | undefined
): Promise<boolean> => {
  if (token === undefined) return false

  try {
    await asBot(token)('{ supportAvailability { open } }', {})
  } catch (error) {
    return !isTokenRefused(error)
  }

  return true
}
