import type {
  PlatformAnswer,
  PlatformRequest,
} from '../../local/vtex/platform/platform-system'

/**
 * Whose calls are counted together. `remembered` is what the service reads now and then for many requests: settings, keys,
 * access tokens; `unknown` is a call that the stand-in does not know.
 */
export const sides = [
  'store',
  'partner',
  'bot',
  'event',
  'remembered',
  'unknown',
] as const

export type Side = (typeof sides)[number]

/** One of the systems that the service reaches. */
export interface Remote {
  side: Side
  owns(request: PlatformRequest): boolean
  answer(request: PlatformRequest): PlatformAnswer | Promise<PlatformAnswer>
}
