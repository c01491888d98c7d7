import { DAY_MS } from '../../../domain/time-units'
import type { ConnectionCheck } from '../../../ports/partner-account'
import type { ZendeskConnection } from './connection'

/** Zendesk ends all API tokens on 30 April 2027 (developer.zendesk.com, API basics, OAuth migration; read in 2026). */
export const API_TOKENS_END = Date.UTC(2027, 3, 30)

/** Whole days until then, never less than none. */
export const apiTokenDaysLeft = (now: number): number =>
  Math.max(0, Math.ceil((API_TOKENS_END - now) / DAY_MS))

/** A warning beside a connection that still works. */
export const apiTokenCheck = (
  { authentication }: Pick<ZendeskConnection, 'authentication'>,
  now: number
): ConnectionCheck[] =>
  authentication === 'API_TOKEN'
    ? [
        {
          id: 'zendesk.api-token',
          status: 'WARNING',
          code: 'zendesk.api-token-ends',
          values: { days: apiTokenDaysLeft(now) },
        },
      ]
    : []
