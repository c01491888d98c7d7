import type { Clock } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { SignedLinks } from '../../../ports/signed-links'
import type { ZendeskCall } from '../client/call'
import type { SharedCache } from '../client/shared-cache'
import type { ZendeskClient } from '../client/zendesk-client'
import type { ZendeskConnection } from '../connection/connection'
import type { ProvisionedIds } from '../provisioning/provisioned-ids'

/** One merchant's Zendesk account and what the relay needs beside it. */
export interface ZendeskContext {
  /** The store's account name. */
  account: string
  client: ZendeskClient
  connection: ZendeskConnection
  provisioned: ProvisionedIds
  secrets: Record<string, string>
  http: OutboundHttp
  clock: Clock
  log: Log
  links: SignedLinks
  /** Bytes that an attachment may have, by account. */
  attachmentLimits: SharedCache<number>
  /** Ids of shoppers' users. */
  requesters: SharedCache<string>
}

/** One use of the connection, with the time that it may take. */
export interface Task {
  context: ZendeskContext
  call: ZendeskCall
  remainingMs(): number
}

export const taskOf = (context: ZendeskContext, timeoutMs: number): Task => {
  const deadline = context.clock.now() + timeoutMs

  return {
    context,
    call: context.client.within(timeoutMs),
    remainingMs: () => Math.max(0, deadline - context.clock.now()),
  }
}
