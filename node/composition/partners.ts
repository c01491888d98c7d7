import { zendeskModule } from '../adapters/zendesk/module'
import type { Clock } from '../ports/clock'
import type { Ids } from '../ports/ids'
import type { Log } from '../ports/log'
import type { OutboundHttp } from '../ports/outbound-http'
import type { Ports } from '../ports/ports'
import type { SignedLinks } from '../ports/signed-links'
import { zendesk } from './process-memory'

export interface PartnerParts {
  account: string
  http: OutboundHttp
  clock: Clock
  ids: Ids
  log: Log
  links: SignedLinks
}

/** The partners that a merchant can choose. */
export const partnersOver = (parts: PartnerParts): Ports['partners'] => ({
  ZENDESK: zendeskModule({ ...parts, memory: zendesk }),
})
