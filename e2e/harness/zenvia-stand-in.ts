import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface ZenviaCall {
  method: string
  path: string
  token: unknown
  /** The Host header. */
  host: string
  body: Record<string, unknown>
}

export interface ZenviaStandIn {
  origin: string
  calls: ZenviaCall[]
  close(): Promise<void>
}

const readCall = async (request: IncomingMessage): Promise<ZenviaCall> => {
  const url = new URL(request.url ?? '/', 'http://zenvia')
  const body = JSON.parse((await text(request)) || '{}') as ZenviaCall['body']

  return {
    method: request.method ?? '',
    path: url.pathname,
    token: url.searchParams.get('token') ?? body.token,
    host: request.headers.host ?? '',
    body,
  }
}

/** A Zenvia of somebody else, outside the product, that answers what `answer` says and notes every call. */
export const startZenviaStandIn = async (
  answer: (call: ZenviaCall) => unknown
): Promise<ZenviaStandIn> => {
  const calls: ZenviaCall[] = []
  const server = createServer((request, response) => {
    void readCall(request).then((call) => {
      calls.push(call)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer(call)))
    })
  })

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
