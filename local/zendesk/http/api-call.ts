import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'

import type { Result } from 'neverthrow'

import type { User } from '../users/user'
import type { Sandbox } from '../sandbox'

export interface ApiCall {
  method: string
  params: Record<string, string>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  rawBody: Buffer
  /** Parsed JSON; undefined when nothing was sent. */
  body: unknown
  /** Where the caller reached the account, for addresses in answers. */
  origin: string
  user: User | undefined
}

/** A call of somebody who is signed in. */
export interface SignedCall extends ApiCall {
  user: User
}

export interface Answer {
  status: number
  /** JSON, unless it is a stream. */
  body?: unknown
  stream?: Readable
  headers?: Record<string, string>
}

/** What a caller must be allowed to do. */
export type Right =
  | 'sign-in'
  | 'agent'
  | 'admin'
  | 'triggers'
  | 'webhooks'
  | 'ticket-fields'
  | 'end-users'

interface EndpointBase {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v2`, without the optional `.json`. */
  path: string
  /** The body is no JSON. */
  raw?: true
}

export type Endpoint = EndpointBase &
  (
    | {
        right: 'none'
        run(sandbox: Sandbox, call: ApiCall): Answer | Promise<Answer>
      }
    | {
        right: Right
        run(sandbox: Sandbox, call: SignedCall): Answer | Promise<Answer>
      }
  )

export const ok = (body: unknown, headers?: Answer['headers']): Answer => ({
  status: 200,
  body,
  headers,
})

export const created = (
  body: unknown,
  location: string,
  headers: Answer['headers'] = {}
): Answer => ({
  status: 201,
  body,
  headers: { Location: location, ...headers },
})

export const noContent: Answer = { status: 204 }

/** What to answer, whether it went well or not. */
export const answerOf = (result: Result<Answer, Answer>): Answer =>
  result.match(
    (answer) => answer,
    (answer) => answer
  )
