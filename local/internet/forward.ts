import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream'

/** Idle connections end soon, before the other side ends them while a request is on its way. */
const connections = { keepAlive: true, timeout: 1_500 }
const httpAgent = new HttpAgent(connections)
const httpsAgent = new HttpsAgent(connections)

const ofThisConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Without what concerns only the connection they came by. */
export const endToEndHeaders = (
  headers: IncomingHttpHeaders
): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ofThisConnection.has(name))
  )

/** Whether the server had the request, and may have done what it asks. */
const isBrokenOff = ({ code }: NodeJS.ErrnoException): boolean =>
  code === 'ECONNRESET'

/**
 * Passes requests on to a server, with the Host header, the path and the bytes that they came with. A connection that the server
 * breaks off is broken off here, too.
 */
export const forwardTo = (origin: string): RequestListener => {
  const { protocol, hostname, port } = new URL(origin)
  const isHttps = protocol === 'https:'

  return (request, response) => {
    const hasBody =
      request.headers['transfer-encoding'] !== undefined ||
      request.headers['content-length'] !== undefined
    const upstream = (isHttps ? httpsRequest : httpRequest)(
      {
        agent: isHttps ? httpsAgent : httpAgent,
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers: endToEndHeaders(request.headers),
      },
      (answer) => {
        response.writeHead(
          answer.statusCode ?? 502,
          endToEndHeaders(answer.headers)
        )
        pipeline(answer, response, (error) => {
          if (error) response.destroy()
        })
      }
    )

    upstream.on('error', (error) => {
      if (response.headersSent || isBrokenOff(error)) {
        response.destroy()
      } else {
        response.writeHead(502, { 'content-type': 'text/plain' })
        response.end(`${origin} did not answer: ${error.message}`)
      }
    })
    response.on('close', () => upstream.destroy())

    if (hasBody) request.pipe(upstream)
    else upstream.end()
  }
}
