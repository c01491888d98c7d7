import './vtex-env'

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import type { IOContext } from '@vtex/api'
import { Logger } from '@vtex/api'

interface Seen {
  method: string
  /** Absolute, as a proxy sees it. */
  url: string
  headers: IncomingMessage['headers']
  body: string
}

type Answer = (seen: Seen, response: ServerResponse) => void

/** Everything outside the process: the one proxy through which the platform lets an app out. */
export class Outside {
  readonly seen: Seen[] = []
  answer: Answer = (_seen, response) => {
    response.end()
  }

  private readonly server = createServer((request, response) => {
    void this.take(request, response)
  })

  async open(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    const { port } = this.server.address() as AddressInfo

    process.env.HTTP_PROXY = `http://127.0.0.1:${port}`
  }

  async close(): Promise<void> {
    delete process.env.HTTP_PROXY
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }

  private async take(
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<void> {
    const seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: await text(request),
    }

    this.seen.push(seen)
    this.answer(seen, response)
  }
}

/** The runtime's context of one request, traced, with a shopper's session and a caller who hung up. */
export const testContext = (): IOContext => {
  const context = {
    account: 'livestore',
    workspace: 'master',
    authToken: 'app-token',
    operationId: 'operation-1',
    requestId: 'request-1',
    platform: 'vtex',
    product: 'product-1',
    production: true,
    region: 'local',
    userAgent: 'vtex.live-support@0.1.0',
    host: 'shop.example',
    segmentToken: 'segment-1',
    sessionToken: 'session-1',
    route: { id: 'route', params: {}, type: 'public' as const },
    tracer: {
      isTraceSampled: true,
      startSpan: () => {
        throw new Error('A call of ours must not be traced')
      },
      inject: () => undefined,
      fallbackSpanContext: () => undefined,
    },
  }

  return { ...context, logger: new Logger(context) }
}
