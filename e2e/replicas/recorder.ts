import { request as httpRequest } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import { buffer } from 'node:stream/consumers'

import { endToEndHeaders } from '../../local/internet/forward'
import type { LoopbackServer } from '../../local/internet/loopback-server'
import { serveOnLoopback } from '../../local/internet/loopback-server'

/** A call that somebody made, and what they learned of it. */
export interface PassedCall {
  /** Absolute. */
  url: string
  method: string
  body: string
  /** Absent where the caller got none. */
  answer?: { status: number; text: string }
}

interface Passing {
  origin: string
  body: Buffer
  answered(answer: IncomingMessage): void
  broken(): void
}

const pass = (
  { method, url, headers }: IncomingMessage,
  { origin, body, answered, broken }: Passing
) => {
  const { hostname, port } = new URL(origin)

  return httpRequest(
    {
      hostname,
      port,
      method,
      path: url,
      headers: { ...endToEndHeaders(headers), 'content-length': body.length },
    },
    answered
  )
    .on('error', broken)
    .end(body)
}

const listener =
  (
    originOf: (host: string) => string | undefined,
    note: (call: PassedCall) => void
  ): RequestListener =>
  async (request, response) => {
    const { host = '' } = request.headers
    const { hostname, href } = new URL(`https://${host}${request.url}`)
    const body = await buffer(request)
    const origin = originOf(hostname)
    const call = { url: href, method: request.method ?? '', body: String(body) }
    let isNoted = false

    if (origin === undefined) return void response.writeHead(502).end()

    const end = (answer?: PassedCall['answer']): void => {
      if (!isNoted) note({ ...call, ...(answer ? { answer } : {}) })
      isNoted = true
    }
    const upstream = pass(request, {
      origin,
      body,
      broken: () => {
        end()
        response.destroy()
      },
      answered: (answer) =>
        void buffer(answer).then((content) => {
          const { statusCode: status = 502, headers } = answer

          if (!response.destroyed) end({ status, text: String(content) })
          response.writeHead(status, endToEndHeaders(headers)).end(content)
        }),
    })

    response.on('close', () => {
      end()
      upstream.destroy()
    })
  }

/** Passes calls on to where `originOf` says, and tells of each when it is over, just before its caller learns of it. */
export const startRecorder = (
  originOf: (host: string) => string | undefined,
  note: (call: PassedCall) => void
): Promise<LoopbackServer> => serveOnLoopback(listener(originOf, note))
