import type { Clock } from '../ports/clock'
import type { Ids } from '../ports/ids'
import type { Log } from '../ports/log'
import type { OutboundHttp } from '../ports/outbound-http'
import type { Ports } from '../ports/ports'

export interface PartnerParts {
  http: OutboundHttp
  clock: Clock
  ids: Ids
  log: Log
}

export const partnersOver = (_parts: PartnerParts): Ports['partners'] => ({})
