import { settingsOf } from '../account/settings-of'
import type { Sandbox } from '../sandbox'
import type { Answer, Endpoint } from '../http/call'
import { tooManyRequests } from '../http/refusals'

export interface Quota {
  total: number
  remaining: number
  /** Seconds until all of it is back. */
  resets: number
  exceeded: boolean
}

const MINUTE = 60_000

/** Counts calls by key in windows of one minute; a restart begins anew. */
export const makeMinuteCounter = (now: () => number) => {
  const windows = new Map<string, { startedAt: number; used: number }>()

  return (key: string, total: number): Quota => {
    const current = windows.get(key)
    const fresh = !current || now() - current.startedAt >= MINUTE
    const window = fresh ? { startedAt: now(), used: 0 } : current
    window.used += 1
    windows.set(key, window)

    return {
      total,
      remaining: Math.max(0, total - window.used),
      resets: Math.ceil((window.startedAt + MINUTE - now()) / 1000),
      exceeded: window.used > total,
    }
  }
}

export type MinuteCounter = ReturnType<typeof makeMinuteCounter>

interface EndpointLimit {
  name: string
  total: number
}

/** Limits that some endpoints have of their own, beside the account's. */
const limitOf = (
  { method, path }: Endpoint,
  updatesPerMinute: number
): EndpointLimit | undefined => {
  if (method === 'PUT' && path === '/tickets/:id')
    return { name: 'tickets-update', total: updatesPerMinute }
  if (method === 'GET' && path === '/tickets')
    return { name: 'tickets-index', total: 100 }
  if (path === '/webhooks/test') return { name: 'webhooks-test', total: 20 }
  if (path.startsWith('/webhooks')) return { name: 'webhooks', total: 100 }

  return undefined
}

const accountHeaders = ({ total, remaining, resets }: Quota) => ({
  'X-Rate-Limit': String(total),
  'X-Rate-Limit-Remaining': String(remaining),
  'ratelimit-limit': String(total),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resets),
})

const endpointHeader = (
  name: string,
  { total, remaining, resets }: Quota
): Record<string, string> => ({
  [`zendesk-ratelimit-${name}`]: `total=${total}; remaining=${remaining}; resets=${resets}`,
})

/** Counts one call against the account's limit and the endpoint's own. */
export const countCall = (
  sandbox: Sandbox,
  counter: MinuteCounter,
  endpoint: Endpoint
): { headers: Record<string, string>; refusal?: Answer } => {
  const settings = settingsOf(sandbox.db)
  const account = counter('account', settings.requests_per_minute)
  const limit = limitOf(endpoint, settings.ticket_updates_per_minute)
  const own = limit && counter(limit.name, limit.total)
  const exceeded = [own, account].find((quota) => quota?.exceeded)

  return {
    headers: {
      ...accountHeaders(account),
      ...(limit && own ? endpointHeader(limit.name, own) : {}),
    },
    refusal:
      exceeded &&
      tooManyRequests(
        exceeded.resets,
        'Number of allowed API requests per minute exceeded'
      ),
  }
}
