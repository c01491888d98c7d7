import type { Clock } from '../../../ports/clock'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { SignedLinks } from '../../../ports/signed-links'
import type { ZenviaCall } from '../client/zenvia-client'
import type { ZenviaConnection } from '../connection/connection'

/** One merchant's Zenvia account, and what the relay needs beside it. */
export interface ZenviaContext {
  connection: ZenviaConnection
  /** Calls with the account's token that together may take so long. */
  calls(timeoutMs: number): ZenviaCall
  http: OutboundHttp
  clock: Clock
  links: SignedLinks
}
