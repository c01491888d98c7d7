import { request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { buffer } from 'node:stream/consumers'

import type { RemoteSystem, SendToInternet } from '../remote-system'
import { serveOnLoopback } from './loopback-server'

/** Everything that answers under the host name of the real thing. */
export interface Internet {
  /** The one added first answers for a host that several own. */
  add(system: RemoteSystem): void
  /** Who answers for a host, if anybody does. */
  find(host: string): RequestListener | undefined
  send: SendToInternet
  /** As `send`, with the body's bytes. */
  exchange(...request: Parameters<SendToInternet>): Promise<{
    status: number
    headers: Record<string, string>
    content: Buffer
  }>
  close(): Promise<void>
}

const singleValues = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)])
  )

const hostNameOf = (host: string): string =>
  host.toLowerCase().replace(/:\d+$/, '')

type Exchange = Internet['exchange']

/** Sends requests to `port` on this machine, whatever host they are for. */
const exchangeOver =
  (port: number): Exchange =>
  (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { host, pathname, search } = new URL(url)
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port,
          method,
          path: `${pathname}${search}`,
          headers: { ...headers, host },
          signal,
        },
        (answer) => {
          buffer(answer)
            .then((content) =>
              resolve({
                status: answer.statusCode ?? 0,
                headers: singleValues(answer.headers),
                content,
              })
            )
            .catch(reject)
        }
      )

      request.on('error', reject)
      request.end(body)
    })

export const startInternet = async (): Promise<Internet> => {
  const systems: RemoteSystem[] = []

  const find = (host: string): RequestListener | undefined =>
    systems.find((system) => system.owns(hostNameOf(host)))?.handle

  const server = await serveOnLoopback((request, response) => {
    const handle = find(request.headers.host ?? '')

    if (handle) {
      handle(request, response)
    } else {
      response.writeHead(502, { 'content-type': 'text/plain' })
      response.end('No system of the local cloud answers for this host.')
    }
  })
  const exchange = exchangeOver(server.port)

  return {
    add: (system) => systems.push(system),
    find,
    exchange,
    send: async (url, request) => {
      const { content, ...answer } = await exchange(url, request)

      return { ...answer, body: content.toString('utf8') }
    },
    close: async () => {
      await server.close()
      for (const system of systems) await system.close()
    },
  }
}
