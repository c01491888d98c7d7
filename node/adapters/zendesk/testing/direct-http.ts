import { request } from 'node:http'

import { err, ok } from 'neverthrow'

import type {
  HttpRequest,
  HttpStream,
  OutboundHttp,
} from '../../../ports/outbound-http'
import { undocumented } from './documented'

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
      { method: sent.method, headers: headersOf(sent) },
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

/** Sends every host's requests to one server, under their own host name. */
export const directHttp = (origin: string): OutboundHttp => {
  const stream: OutboundHttp['stream'] = (sent) => {
    expect(undocumented(sent)).toEqual([])

    return open(origin, sent).then(
      (answer) => ok(answer),
      () => err({ kind: 'AMBIGUOUS' as const, detail: 'connection reset' })
    )
  }

  return {
    stream,
    request: async (sent) => {
      const answer = await stream(sent)

      return answer.isErr()
        ? err(answer.error)
        : ok({ ...answer.value, text: await textOf(answer.value.stream) })
    },
  }
}
