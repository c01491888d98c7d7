import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import type { Dispatcher } from 'undici'
import Agent from 'undici/lib/dispatcher/agent'
import { parseHeaders } from 'undici/lib/core/util'

import type { HttpFailure, HttpRequest } from '../../../ports/outbound-http'
import { httpFailureOf } from '../http-failure'
import { routeOf } from './route-of'

/** A request as it stands on the wire. */
export interface WireRequest {
  method: HttpRequest['method']
  /** Absolute. */
  url: string
  headers: Record<string, string>
  body?: Buffer | string
  /** Holds from now to the last byte of the answer, the time to connect included. */
  timeoutMs: number
}

/** Any answer with a status, its body as it came. */
export interface WireAnswer {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

export const MAX_ANSWER_BYTES = 20 * 1024 * 1024

/** As long as the runtime keeps its own connections at rest, in milliseconds. */
const RESTING_MS = 30_000

/** The connections of this process, to each place as many as there are requests under way. */
const connections = new Agent({
  keepAliveTimeout: RESTING_MS,
  maxResponseSize: MAX_ANSWER_BYTES,
})

/** Nothing of a request is written before its connection takes it, so what failed until then was surely not sent. */
const unlessSent = (failure: HttpFailure): HttpFailure =>
  failure.kind === 'AMBIGUOUS' ? { ...failure, kind: 'NOT_SENT' } : failure

type Exchanged = Result<WireAnswer, HttpFailure>

const exchangeWith = (
  address: URL,
  { method, headers, body, timeoutMs }: WireRequest
): Promise<Exchanged> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let answer: Omit<WireAnswer, 'body'> = { status: 0, headers: {} }
    let hangUp: (() => void) | undefined
    let isOver = false

    const end = (result: Exchanged): void => {
      isOver = true
      clearTimeout(timer)
      resolve(result)
    }

    const fail = (failure: HttpFailure): void =>
      end(err(hangUp ? failure : unlessSent(failure)))

    const timer = setTimeout(() => {
      fail({ kind: 'AMBIGUOUS', detail: `no answer within ${timeoutMs} ms` })
      hangUp?.()
    }, timeoutMs)

    const handlers: Dispatcher.DispatchHandlers = {
      onConnect: (abort) => {
        if (isOver) abort()
        else hangUp = abort
      },
      onHeaders: (status, raw) => {
        answer = { status, headers: parseHeaders(raw) }

        return true
      },
      onData: (chunk) => {
        chunks.push(chunk)

        return true
      },
      onComplete: () => {
        end(ok({ ...answer, body: Buffer.concat(chunks) }))
      },
      onError: (error) => {
        fail(httpFailureOf(error, timeoutMs))
      },
    }

    connections.dispatch(
      {
        ...routeOf(address),
        method,
        headers: { host: address.host, ...headers },
        body,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      handlers
    )
  })

const addressOf = (url: string): URL | undefined => {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

/** Makes one request: no second try, no redirect followed. */
export const exchange = async (request: WireRequest): Promise<Exchanged> => {
  const address = addressOf(request.url)

  return address
    ? exchangeWith(address, request)
    : err({ kind: 'UNSENDABLE', detail: 'ERR_INVALID_URL' })
}
