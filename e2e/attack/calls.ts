import { Agent, request as httpRequest } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Call {
  method: string
  path: string
  headers?: Record<string, string>
  body?: Buffer | string
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  ms: number
}

/** A call that has no answer after this time counts as hanging. */
const PATIENCE_MS = 20_000

/** Calls a server over connections that are kept, as partners and the platform do, without looking at what is sent. */
export const caller = (origin: string, connections = 16) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)

  return {
    call: ({ method, path, headers, body }: Call): Promise<Answer> =>
      new Promise((done, failed) => {
        const since = performance.now()
        const request = httpRequest(
          {
            agent,
            hostname,
            port,
            method,
            path,
            headers: {
              ...(body === undefined
                ? {}
                : { 'content-length': String(Buffer.byteLength(body)) }),
              ...headers,
            },
            signal: AbortSignal.timeout(PATIENCE_MS),
          },
          (response) => {
            text(response)
              .then((answer) =>
                done({
                  status: response.statusCode ?? 0,
                  headers: response.headers,
                  text: answer,
                  ms: performance.now() - since,
                })
              )
              .catch(failed)
          }
        )

        request.once('error', (error) =>
          failed(new Error(`${method} ${path.slice(0, 200)}: ${error.message}`))
        )
        request.end(body)
      }),
    close: () => agent.destroy(),
  }
}

export type Caller = ReturnType<typeof caller>

/** Makes every call, so many at once, and hands each answer on. */
export const flood = async (
  { call }: Caller,
  calls: Iterable<Call>,
  hear: (answer: Answer, call: Call) => void,
  atOnce = 16
): Promise<void> => {
  const waiting = calls[Symbol.iterator]()

  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      hear(await call(next.value), next.value)
    }
  }

  await Promise.all(Array.from({ length: atOnce }, lane))
}
