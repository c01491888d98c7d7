import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { CACHE_MS } from '../vbase/router-cache'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service'

interface Kept {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  until: number
}

/** Paths that VTEX never keeps answers of (dev-portal-content, "service path patterns"). */
const NEVER_KEPT = /^\/_v\/private\//

/** VTEX keeps these once for each segment (same page). */
const PER_SEGMENT = /^\/_v\/segment\//

/** By address and host, never by who asks: the router knows nothing of an app's tokens. */
const keyOf = ({ path, headers }: ServiceCall): string =>
  JSON.stringify([
    headers['x-forwarded-host'],
    path,
    PER_SEGMENT.test(path) ? headers.cookie : undefined,
  ])

const mayBeKept = ({ method, path }: ServiceCall): boolean =>
  (method === 'GET' || method === 'HEAD') && !NEVER_KEPT.test(path)

/** An answer that says nothing is kept too: what VTEX's edge does with one is not documented. */
const lifetimeOf = (headers: IncomingHttpHeaders): number => {
  const said = headers['cache-control']

  if (said === undefined) return CACHE_MS
  if (/\b(private|no-store|no-cache)\b/i.test(said)) return 0

  return Number(/\bmax-age=(\d+)/i.exec(said)?.[1] ?? 0) * 1_000
}

const answered = ({ status, headers, body }: Kept): ServiceAnswer => ({
  status,
  headers: { ...headers, 'x-router-cache': 'HIT' },
  body: Readable.from([body]),
})

/**
 * The router in front of the app: an answer that it may keep goes to the next caller too, whoever that is. The runtime's own
 * GraphQL answers `public, max-age=86400`, and other apps' clients ask with GET so that the router may answer them
 * (`@vtex/api` 6.51.3, AppGraphQLClient).
 */
export const behindEdgeCache = (
  call: CallService,
  now: () => number
): CallService => {
  const kept = new Map<string, Kept>()

  const ask = async (request: ServiceCall): Promise<ServiceAnswer> => {
    const answer = await call(request)
    const lifetime = lifetimeOf(answer.headers)
    const { status, headers, body } = answer

    if (lifetime === 0 || typeof body === 'string') return answer

    const whole = await buffer(body)

    kept.set(keyOf(request), {
      status,
      headers,
      body: whole,
      until: now() + lifetime,
    })

    return { status, headers, body: Readable.from([whole]) }
  }

  return async (request) => {
    if (!mayBeKept(request)) return call(request)

    const found = kept.get(keyOf(request))

    return found && found.until > now() ? answered(found) : ask(request)
  }
}
