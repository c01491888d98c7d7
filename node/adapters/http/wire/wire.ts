import type { InstanceOptions, IOContext } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { HttpAnswer, HttpFailure } from '../../../ports/outbound-http'
import { httpFailureOf } from '../http-failure'
import { countCall } from './count-call'
import type { WireAnswer, WireRequest } from './exchange'
import { exchange, MAX_ANSWER_BYTES } from './exchange'
import { unpack } from './unpack'

/** `metric` is the name under which the platform counts calls of this kind. */
export interface Call extends WireRequest {
  metric: string
}

/** Whole answers of VTEX's systems and of the internet, without retries, redirects, caching or merging. */
export interface Wire {
  send(call: Call): Promise<Result<HttpAnswer, HttpFailure>>
}

const inOneLine = (headers: WireAnswer['headers']): HttpAnswer['headers'] => {
  const lines: HttpAnswer['headers'] = {}

  for (const name in headers) {
    const value = headers[name] ?? ''

    lines[name] = typeof value === 'string' ? value : value.join(', ')
  }

  return lines
}

const read = async (
  { status, headers, body }: WireAnswer,
  timeoutMs: number
): Promise<Result<HttpAnswer, HttpFailure>> => {
  const lines = inOneLine(headers)
  const encoding = lines['content-encoding']

  try {
    const text = await unpack(body, encoding, MAX_ANSWER_BYTES)

    return ok({ status, headers: lines, text })
  } catch (error) {
    return err(httpFailureOf(error, timeoutMs))
  }
}

type Caller = Pick<IOContext, 'operationId' | 'userAgent'>

/** The wire of one request: each call says which app it is from, and which operation of the platform it belongs to. */
export const wireOf = (
  { operationId, userAgent }: Caller,
  { metrics }: Pick<InstanceOptions, 'metrics'> = {}
): Wire => {
  const own = {
    accept: 'application/json, text/plain, */*',
    'accept-encoding': 'gzip',
    'user-agent': userAgent,
    'x-vtex-operation-id': operationId,
  }

  return {
    send: async ({ metric, ...request }) => {
      const startedAt = process.hrtime()
      const answered = await exchange({
        ...request,
        headers: { ...own, ...request.headers },
      })

      countCall(metrics, metric, answered, startedAt)

      return answered.isOk()
        ? read(answered.value, request.timeoutMs)
        : err(answered.error)
    },
  }
}
