import type { Clock } from '../../../ports/clock'
import type { ZendeskCall } from '../client/call'
import type { ZendeskClient } from '../client/zendesk-client'
import type { ZendeskConnection } from './connection'

/** One merchant's Zendesk account, as the page tests it and sets it up. */
export interface AccountContext {
  client: ZendeskClient
  connection: ZendeskConnection
  clock: Clock
}

/** One of several calls that have to fit into a request of the page. */
export const CALL_TIMEOUT_MS = 8000

/** Each call with a time limit of its own. */
export const callOf =
  ({ client }: Pick<AccountContext, 'client'>): ZendeskCall =>
  (request, schema) =>
    client.within(CALL_TIMEOUT_MS)(request, schema)
