import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import type { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import type { HttpAnswer, HttpRequest } from '../../../ports/outbound-http'
import { isSuccess } from '../../http/is-success'
import { unreadable } from '../../http/client-failure'
import type { CallNature, ZendeskFailure } from './failure'
import { failureFromResponse } from './failure'

/** A list becomes a parameter for each of its items. */
type Query = Record<string, string | string[]>

export interface ZendeskRequest {
  method: HttpRequest['method']
  /** Below the account's own host, such as `/api/v2/tickets.json`. */
  path: string
  query?: Query
  headers?: Record<string, string>
  json?: unknown
  body?: Buffer
  /** Doing it again changes nothing; of a GET that is known. */
  repeatable?: boolean
}

/** One call, its answer checked against the schema. */
export type ZendeskCall = <Answer>(
  request: ZendeskRequest,
  schema: z.ZodType<Answer>
) => Promise<Result<Answer, ZendeskFailure>>

export const isRepeatable = ({ method, repeatable }: ZendeskRequest): boolean =>
  repeatable ?? method === 'GET'

/** Blanks as `%20`: a plus sign is a blank to some servers only. */
const queryOf = (query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one])
  )

  const text = new URLSearchParams(pairs).toString().replaceAll('+', '%20')

  return text && `?${text}`
}

export const httpRequestOf = (
  { method, path, query, headers, json, body }: ZendeskRequest,
  to: { host: string; authorization: string; timeoutMs: number }
): HttpRequest => ({
  method,
  url: `https://${to.host}${path}${queryOf(query)}`,
  headers: {
    accept: 'application/json',
    ...headers,
    authorization: to.authorization,
  },
  ...(json === undefined ? {} : { json }),
  ...(body === undefined ? {} : { body }),
  timeoutMs: to.timeoutMs,
})

export const readAnswer = <Answer>(
  answer: HttpAnswer,
  schema: z.ZodType<Answer>,
  nature: CallNature
): Result<Answer, ZendeskFailure> => {
  if (!isSuccess(answer.status)) {
    return err(failureFromResponse(answer, nature))
  }

  const read = schema.safeParse(parseJson(answer.text))

  return read.success ? ok(read.data) : err(unreadable(answer.status, nature))
}
