import type { ClientsConfig, InstanceOptions, IOContext } from '@vtex/api'
import { IOClients } from '@vtex/api'

import { Internet } from './adapters/http/internet'
import { AppSettingsClient } from './adapters/vtex/keys/app-settings'
import { EventBus } from './adapters/vtex/events/event-bus'
import { VBaseFiles } from './adapters/vtex/vbase/vbase-files'

/** The remote systems of one request: VTEX's own and the internet. The runtime's `getOrSet` makes clients of its own HTTP client only. */
export class Clients extends IOClients {
  readonly eventBus: EventBus
  readonly files: VBaseFiles
  readonly internet: Internet

  constructor(options: Record<string, InstanceOptions>, context: IOContext) {
    super(options, context)

    const own = { ...options.default, metrics }

    this.eventBus = new EventBus(context, own)
    this.files = new VBaseFiles(context, own)
    this.internet = new Internet(context, own)
  }

  get appSettings(): AppSettingsClient {
    return this.getOrSet('appSettings', AppSettingsClient)
  }
}

/** Memoizing would answer a read after a write with what was there before it. */
export const clients: ClientsConfig<Clients> = {
  implementation: Clients,
  options: {
    default: { timeout: 4000, retries: 0, memoizable: false },
  },
}
