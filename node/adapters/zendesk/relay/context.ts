import type { Clock } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { SignedLinks } from '../../../ports/signed-links'
import type { Call } from '../client/call'
import type { SharedCache } from '../client/shared-cache'
import type { ZendeskClient } from '../client/zendesk-client'
import type { ZendeskConnection } from '../connection/connection'
import type { SetupIds } from '../provisioning/provisioned-ids'

/** One merchant's Zendesk account and what the relay needs beside it. */
export interface Desk {
  /** The store's account name. */
  account: string
  client: ZendeskClient
  connection: ZendeskConnection
  setup: SetupIds
  secrets: Record<string, string>
  http: OutboundHttp
  clock: Clock
  log: Log
  links: SignedLinks
  /** Bytes that an attachment may have, by account. */
  attachmentLimits: SharedCache<number>
}

/** One use of the desk, with the time that it may take. */
export interface Task {
  desk: Desk
  call: Call
  remainingMs(): number
}

export const taskOf = (desk: Desk, timeoutMs: number): Task => {
  const deadline = desk.clock.now() + timeoutMs

  return {
    desk,
    call: desk.client.within(timeoutMs),
    remainingMs: () => Math.max(0, deadline - desk.clock.now()),
  }
}
