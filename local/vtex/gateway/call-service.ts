import { Agent, request as httpRequest } from 'node:http'
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
} from 'node:http'
import type { Readable } from 'node:stream'

import { endToEndHeaders } from '../../internet/forward'

export interface ServiceCall {
  method: string
  /** With the query. */
  path: string
  headers: OutgoingHttpHeaders
  body: Buffer
  /** Aborts when the caller went away. */
  signal?: AbortSignal
}

export interface ServiceAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Readable | string
}

/** Never rejects: what goes wrong on the way is an answer of the platform's own. */
export type CallService = (call: ServiceCall) => Promise<ServiceAnswer>

/**
 * The service ends a connection that has rested for 5 s. Who sends on one at that moment is broken off, so ours end long before,
 * also on a machine that is seconds behind.
 */
const kept = new Agent({ keepAlive: true, timeout: 1_000 })

/** Where the service may be replaced at any moment, and ends what rests then. */
const once = new Agent({ keepAlive: false })

const send = (
  origin: string,
  { method, path, headers, body }: ServiceCall,
  { signal, agent }: { signal: AbortSignal; agent: Agent }
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(origin)
    const request = httpRequest(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers, 'content-length': body.length },
        signal,
      },
      resolve
    )

    request.on('error', reject)
    request.end(body)
  })

const platformAnswer = (status: number, body: string): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  body,
})

const didNotListen = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ECONNREFUSED'

export interface Service {
  /** Where its replicas listen. */
  origins: string[]
  timeoutMs: number
  /** Whether its processes give way to newer ones. */
  isWatched?: boolean
}

/** Spreads calls over the replicas in turn and ends those that take longer than service.json's timeout. */
export const serviceCaller = ({
  origins,
  timeoutMs,
  isWatched = false,
}: Service): CallService => {
  const agent = isWatched ? once : kept
  let turn = 0

  const inTurn = (): string[] => {
    turn = (turn + 1) % origins.length

    return [...origins.slice(turn), ...origins.slice(0, turn)]
  }

  return async (call) => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = call.signal
      ? AbortSignal.any([timeout, call.signal])
      : timeout

    for (const origin of inTurn()) {
      try {
        const answer = await send(origin, call, { signal, agent })

        return {
          status: answer.statusCode ?? 502,
          headers: endToEndHeaders(answer.headers),
          body: answer,
        }
      } catch (error) {
        if (timeout.aborted) {
          return platformAnswer(
            504,
            'The service took longer than its timeout.'
          )
        }
        if (!didNotListen(error)) {
          return platformAnswer(502, 'The service broke off the connection.')
        }
      }
    }

    return {
      ...platformAnswer(503, 'No replica of the service is up.'),
      headers: { 'retry-after': '1', 'content-type': 'text/plain' },
    }
  }
}
