import type { IOContext } from '@vtex/api'

import type { OwnSettings } from '../adapters/vtex/keys/app-settings'
import type { EventBus } from '../adapters/vtex/events/event-bus'
import type { JsonFiles } from '../adapters/vtex/vbase/json-files'
import type { OutboundHttp } from '../ports/outbound-http'

/** What a route, a resolver and an event have in common, as far as the ports are made of it. */
export interface RequestContext {
  clients: {
    appSettings: OwnSettings
    eventBus: Pick<EventBus, 'sendEvent'>
    files: JsonFiles
    internet: OutboundHttp
  }
  vtex: IOContext
}
