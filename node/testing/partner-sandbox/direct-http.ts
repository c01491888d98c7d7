import { request } from 'node:http'

import { err, ok } from 'neverthrow'

import type {
  HttpRequest,
  HttpStream,
  OutboundHttp,
} from '../../ports/outbound-http'

const headersOf = ({ url, json, headers }: HttpRequest) => ({
  ...(json === undefined ? {} : { 'content-type': 'application/json' }),
  ...headers,
  host: new URL(url).host,
})

const open = (origin: string, sent: HttpRequest): Promise<HttpStream> =>
  new Promise((resolve, reject) => {
    const { pathname, search } = new URL(sent.url)
    const outgoing = request(
      `${origin}${pathname}${search}`,
      {
        method: sent.method,
        headers: headersOf(sent),
        timeout: sent.timeoutMs,
      },
      (incoming) =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [
              name,
              String(value),
            ])
          ),
          stream: incoming,
        })
    )

    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', reject)
    outgoing.end(
      sent.json === undefined ? sent.body : JSON.stringify(sent.json)
    )
  })

const textOf = async (stream: NodeJS.ReadableStream): Promise<string> => {
  const chunks: Buffer[] = []

  for await (const chunk of stream) chunks.push(Buffer.from(chunk))

  return Buffer.concat(chunks).toString()
}

export interface DirectHttp extends OutboundHttp {
  /** All requests so far. */
  sent: HttpRequest[]
}

/** Sends every host's requests to one server, under their own host name; `check` fails the test on requests that must not be sent. */
export const directHttp = (
  origin: string,
  check: (request: HttpRequest) => void = () => undefined
): DirectHttp => {
  const sent: HttpRequest[] = []

  const stream: OutboundHttp['stream'] = (asked) => {
    check(asked)
    sent.push(asked)

    return open(origin, asked).then(
      (answer) => ok(answer),
      () => err({ kind: 'AMBIGUOUS' as const, detail: 'no answer' })
    )
  }

  return {
    sent,
    stream,
    request: async (asked) => {
      const answer = await stream(asked)

      return answer.isErr()
        ? err(answer.error)
        : ok({ ...answer.value, text: await textOf(answer.value.stream) })
    },
  }
}
