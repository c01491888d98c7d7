import type { PlatformSystem } from '../platform/platform-system'

/** How many saves VBase takes in a second is nowhere said; that it refuses more than it takes is known. */
export const SAVES_IN_A_SECOND = 400

const SECOND_MS = 1000

/** A system that answers 429 to saves under load, as VBase does (vtex-apps/store-sitemap ab96396, tax-fallback). */
export const limitingSaves = (
  system: PlatformSystem,
  now: () => number
): PlatformSystem => {
  let taken: number[] = []

  return {
    ...system,
    answer: async (request) => {
      if (request.method !== 'PUT') return system.answer(request)

      const time = now()

      taken = taken.filter((at) => time - at < SECOND_MS)
      if (taken.length >= SAVES_IN_A_SECOND) {
        return {
          status: 429,
          body: { code: 'TooManyRequests', message: 'Too many saves' },
        }
      }
      taken.push(time)

      return system.answer(request)
    },
  }
}
