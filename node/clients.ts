import type { ClientsConfig } from '@vtex/api'
import { IOClients } from '@vtex/api'

import { Internet } from './adapters/http/internet'
import { AppSettingsClient } from './adapters/vtex/app-settings'
import { VBaseFiles } from './adapters/vtex/vbase-files'

/** The remote systems of one request: VTEX's own and the internet. */
export class Clients extends IOClients {
  get appSettings(): AppSettingsClient {
    return this.getOrSet('appSettings', AppSettingsClient)
  }

  get files(): VBaseFiles {
    return this.getOrSet('files', VBaseFiles)
  }

  get internet(): Internet {
    return this.getOrSet('internet', Internet)
  }
}

/** Memoizing would answer a read after a write with what was there before it. */
export const clients: ClientsConfig<Clients> = {
  implementation: Clients,
  options: {
    default: { timeout: 4000, retries: 0, memoizable: false },
  },
}
