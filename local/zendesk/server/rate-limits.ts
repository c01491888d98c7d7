import type { Settings } from '../account/settings'
import { settingsOf } from '../account/settings-of'
import type { Sandbox } from '../sandbox'
import type { Answer, Endpoint } from '../http/api-call'
import type { Quota } from '../http/quota'
import { quotaHeader } from '../http/quota'
import { tooManyRequests } from '../http/refusals'

interface Limit {
  name: string
  total: number
  windowMs: number
}

const MINUTE_MS = 60_000

/**
 * Limits that some endpoints have of their own, beside the account's: rate limits page, and headers of recorded answers.
 */
const limitOf = (
  { method, path }: Endpoint,
  settings: Settings
): Limit | undefined => {
  const limits: Record<string, Limit> = {
    'POST /tickets': {
      name: 'ticket-request-create-by-user-and-ip',
      total: 300,
      windowMs: MINUTE_MS,
    },
    'PUT /tickets/:id': {
      name: 'tickets-update',
      total: settings.ticket_updates_per_minute,
      windowMs: MINUTE_MS,
    },
    'GET /tickets': { name: 'tickets-index', total: 100, windowMs: MINUTE_MS },
    'GET /tickets/:id/audits': {
      name: 'ticket-audits-index',
      total: 500,
      windowMs: MINUTE_MS,
    },
    'POST /uploads': { name: 'uploads', total: 2500, windowMs: MINUTE_MS },
    'POST /users/create_or_update': {
      name: 'users-create-or-update',
      total: settings.user_upserts_per_second,
      windowMs: 1000,
    },
    'POST /webhooks/test': {
      name: 'webhooks-test',
      total: 20,
      windowMs: MINUTE_MS,
    },
  }

  return (
    limits[`${method} ${path}`] ??
    (path.startsWith('/webhooks')
      ? { name: 'webhooks', total: 100, windowMs: MINUTE_MS }
      : undefined)
  )
}

const accountHeaders = ({ total, remaining, resets }: Quota) => ({
  'X-Rate-Limit': String(total),
  'X-Rate-Limit-Remaining': String(remaining),
  'ratelimit-limit': String(total),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resets),
})

/** Counts one call against the account's limit and the endpoint's own. */
export const countCall = (
  { db, count }: Sandbox,
  endpoint: Endpoint
): { headers: Record<string, string>; refusal?: Answer } => {
  const settings = settingsOf(db)
  const account = count('account', settings.requests_per_minute, MINUTE_MS)
  const limit = limitOf(endpoint, settings)
  const own = limit && count(limit.name, limit.total, limit.windowMs)
  const exceeded = [own, account].find((quota) => quota?.exceeded)

  return {
    headers: {
      ...accountHeaders(account),
      ...(limit && own ? quotaHeader(limit.name, own) : {}),
    },
    refusal:
      exceeded &&
      tooManyRequests(
        exceeded.resets,
        'Number of allowed API requests per minute exceeded'
      ),
  }
}
