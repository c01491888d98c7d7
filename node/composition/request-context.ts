import type { Events, IOContext } from '@vtex/api'

import type { OwnSettings } from '../adapters/vtex/app-settings'
import type { JsonFiles } from '../adapters/vtex/json-files'
import type { OutboundHttp } from '../ports/outbound-http'

/** What a route, a resolver and an event have in common, as far as the ports are made of it. */
export interface RequestContext {
  clients: {
    appSettings: OwnSettings
    events: Pick<Events, 'sendEvent'>
    files: JsonFiles
    internet: OutboundHttp
  }
  vtex: IOContext
}
