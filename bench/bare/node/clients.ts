import { ExternalClient, InfraClient, IOClients, VBase } from '@vtex/api'
import type {
  InstanceOptions,
  IOContext,
  IOResponse,
  RequestConfig,
} from '@vtex/api'

type Send = (
  method: string,
  url: string,
  parts: { data?: unknown; headers: Record<string, string> }
) => Promise<IOResponse<unknown>>

/** What each client can do with the runtime's own HTTP client. */
const sender =
  (http: {
    getRaw(url: string, config: RequestConfig): Promise<IOResponse<unknown>>
  }): Send =>
  (method, url, { data, headers }) =>
    http.getRaw(url, {
      method,
      data,
      headers,
      metric: 'bare',
      validateStatus: () => true,
    })

class Store extends VBase {
  readonly send = sender(this.http)
}

class Internet extends ExternalClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('', context, options)
  }

  readonly send = sender(this.http)
}

class Courier extends InfraClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('courier@0.x', context, options)
  }

  readonly send = sender(this.http)
}

export class BareClients extends IOClients {
  get courier(): Courier {
    return this.getOrSet('courier', Courier)
  }

  get store(): Store {
    return this.getOrSet('store', Store)
  }

  get internet(): Internet {
    return this.getOrSet('internet', Internet)
  }
}
