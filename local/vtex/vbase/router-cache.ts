import type {
  PlatformAnswer,
  PlatformRequest,
  PlatformSystem,
} from '../platform/platform-system'

/** How long the router answers for a system in its stead; nobody documents it. */
export const CACHE_MS = 30_000

interface Kept {
  answer: PlatformAnswer
  until: number
}

const keyOf = ({ host, path, query }: PlatformRequest): string =>
  `${host}${path}?${query.toString()}`

const asksAnew = ({ headers }: PlatformRequest): boolean =>
  /\bno-(cache|store)\b/.test(String(headers['cache-control'] ?? ''))

/**
 * The router in front of a system: who reads without `Cache-Control: no-cache` may get what was there a while ago, whatever
 * was written since (vtex-apps/store-sitemap b51dd38 "consistent VBase client"; the runtime knows `x-router-cache: HIT`).
 */
export const behindRouterCache = (
  system: PlatformSystem,
  now: () => number
): PlatformSystem => {
  const kept = new Map<string, Kept>()

  const ask = async (request: PlatformRequest): Promise<PlatformAnswer> => {
    const answer = await system.answer(request)

    if (answer.status < 300)
      kept.set(keyOf(request), { answer, until: now() + CACHE_MS })

    return answer
  }

  return {
    ...system,
    answer: async (request) => {
      if (request.method !== 'GET') return system.answer(request)

      const found = kept.get(keyOf(request))

      if (asksAnew(request) || !found || found.until <= now())
        return ask(request)

      const { answer } = found

      return {
        ...answer,
        headers: { ...answer.headers, 'x-router-cache': 'HIT' },
      }
    },
  }
}
