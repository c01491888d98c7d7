import { zendeskModule } from '../adapters/zendesk/module'
import { zenviaModule } from '../adapters/zenvia/module'
import type { Clock } from '../ports/clock'
import type { Ids } from '../ports/ids'
import type { Log } from '../ports/log'
import type { OutboundHttp } from '../ports/outbound-http'
import type { Ports } from '../ports/ports'
import type { SignedLinks } from '../ports/signed-links'
import { zendeskCaches } from './process-memory'

interface PartnerParts {
  account: string
  http: OutboundHttp
  clock: Clock
  ids: Ids
  log: Log
  links: SignedLinks
}

/** The partners that a merchant can choose. */
export const partnersOver = (parts: PartnerParts): Ports['partners'] => ({
  ZENDESK: zendeskModule({ ...parts, memory: zendeskCaches }),
  ZENVIA: zenviaModule(parts),
})
