import { Readable } from 'node:stream'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  HttpStream,
  OutboundHttp,
} from '../../../ports/outbound-http'
import { undocumented } from './documented'

type Reply = Result<HttpAnswer, HttpFailure>

/** One row of a script: the request that must come, as `PUT /api/v2/...`, and what it gets. */
export interface Exchange {
  expected: string
  reply: Reply
}

interface ScriptedHttp extends OutboundHttp {
  /** All requests so far, with their decoded bodies. */
  requests: HttpRequest[]
  /** The JSON of the request that came as number `index`. */
  json(index: number): unknown
  /** Rows that were not used; empty at the end of a good test. */
  left(): string[]
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

export const answers = (
  status: number,
  body?: unknown,
  headers: Record<string, string> = {}
): Reply =>
  ok({
    status,
    headers: { ...JSON_TYPE, ...headers },
    text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
  })

export const noAnswer = (kind: HttpFailure['kind']): Reply =>
  err({ kind, detail: 'timed out' })

export const on = (expected: string, reply: Reply): Exchange => ({
  expected,
  reply,
})

const OWN_HOST = 'https://acme.zendesk.com'

/** The account's own host is left out. */
const nameOf = ({ method, url }: HttpRequest): string =>
  `${method} ${decodeURIComponent(
    url.startsWith(`${OWN_HOST}/`) ? url.slice(OWN_HOST.length) : url
  )}`

const streamed = ({ status, headers, text }: HttpAnswer): HttpStream => ({
  status,
  headers,
  stream: Readable.from([Buffer.from(text)]),
})

/** Answers each request by the next row and fails the test at any other. */
export const scriptedHttp = (...script: Exchange[]): ScriptedHttp => {
  const rows = [...script]
  const requests: HttpRequest[] = []

  const reply = (request: HttpRequest): Reply => {
    const row = rows.shift()

    requests.push(request)
    expect(nameOf(request)).toBe(row?.expected ?? 'no request')
    expect(undocumented(request)).toEqual([])

    return row?.reply ?? noAnswer('NOT_SENT')
  }

  return {
    requests,
    json: (index) => requests[index]?.json,
    left: () => rows.map(({ expected }) => expected),
    request: async (request) => reply(request),
    stream: async (request) => reply(request).map(streamed),
  }
}
