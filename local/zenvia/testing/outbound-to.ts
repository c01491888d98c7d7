import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'

import { err, ok } from 'neverthrow'

import type {
  HttpAnswer,
  HttpRequest,
  OutboundHttp,
} from '../../../node/ports/outbound-http'

const exchange = (
  origin: string,
  { method, url, headers, json, body, timeoutMs }: HttpRequest
) =>
  new Promise<HttpAnswer>((resolve, reject) => {
    const { host, pathname, search } = new URL(url)
    const outgoing = request(
      `${origin}${pathname}${search}`,
      { method, headers: { ...headers, host }, timeout: timeoutMs },
      (incoming) => {
        buffer(incoming)
          .then((content) =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers as Record<string, string>,
              text: content.toString('utf8'),
            })
          )
          .catch(reject)
      }
    )

    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', reject)
    outgoing.end(json === undefined ? body : JSON.stringify(json))
  })

/** The way out of the app, which leads to one origin only and notes what went there. */
export const outboundTo = (
  origin: string
): OutboundHttp & { sent: HttpRequest[] } => {
  const sent: HttpRequest[] = []

  return {
    sent,
    request: async (asked) => {
      sent.push(asked)

      try {
        return ok(await exchange(origin, asked))
      } catch {
        return err({ kind: 'AMBIGUOUS', detail: 'no answer' })
      }
    },
    stream: async () => err({ kind: 'NOT_SENT', detail: 'no streams' }),
  }
}
