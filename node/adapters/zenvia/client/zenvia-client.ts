import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import type { z } from 'zod'

import type { Clock } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { HttpRequest, OutboundHttp } from '../../../ports/outbound-http'
import {
  noResponseFailure,
  noTimeLeft,
  unreadable,
} from '../../http/client-failure'
import { redactor } from '../../http/redact'
import { retryAfterMs } from '../../http/retry-after'
import { readAnswer } from './answer'
import type { ZenviaFailure } from './failure'
import { failureFromResponse } from './failure'

interface ZenviaRequest {
  method: HttpRequest['method']
  /** Below `https://zchat.zenvia.io`. */
  path: string
  query?: Record<string, string>
  json?: Record<string, unknown>
  /** Doing it again changes nothing; of a GET that is known. */
  repeatable?: boolean
}

/** One call with a token, its answer checked against the schema. */
export type ZenviaCall = <Answer>(
  request: ZenviaRequest,
  schema: z.ZodType<Answer>
) => Promise<Result<Answer, ZenviaFailure>>

interface ClientDeps {
  http: OutboundHttp
  clock: Clock
  log: Log
}

/** A token and the text about its refusal. */
interface Token {
  text: string
  wrong: string
}

const ORIGIN = 'https://zchat.zenvia.io'

/** The token goes where Zenvia wants it: into the query of a GET, into the body of all else, never into a header. */
const httpRequestOf = (
  { method, path, query, json }: ZenviaRequest,
  token: string,
  timeoutMs: number
): HttpRequest => {
  const isGet = method === 'GET'
  const search = new URLSearchParams({ ...(isGet ? { token } : {}), ...query })
    .toString()
    .replaceAll('+', '%20')

  return {
    method,
    url: `${ORIGIN}${path}${search && `?${search}`}`,
    headers: { accept: 'application/json' },
    ...(isGet ? {} : { json: { token, ...json } }),
    timeoutMs,
  }
}

/** Calls of Zenvia Chat with one token, which together may take `timeoutMs`. */
export const zenviaCalls =
  ({ http, clock, log }: ClientDeps, token: Token) =>
  (timeoutMs: number): ZenviaCall => {
    const deadline = clock.now() + timeoutMs
    const redact = redactor([token.text])

    const send = async <Answer>(
      request: ZenviaRequest,
      schema: z.ZodType<Answer>
    ): Promise<Result<Answer, ZenviaFailure>> => {
      const repeatable = request.repeatable ?? request.method === 'GET'
      const left = deadline - clock.now()

      if (left <= 0) {
        return err(noTimeLeft)
      }

      const sent = await http.request(httpRequestOf(request, token.text, left))

      if (sent.isErr())
        return err(noResponseFailure(sent.error, { repeatable }))

      const answer = readAnswer(sent.value)

      if (!answer.isSuccess) {
        const nature = { repeatable, wrongToken: token.wrong, redact }
        const wait = retryAfterMs(
          sent.value.headers['retry-after'],
          clock.now()
        )

        return err(failureFromResponse(answer, nature, wait))
      }

      const read = schema.safeParse(answer.body)

      return read.success
        ? ok(read.data)
        : err(unreadable(answer.status, { repeatable }))
    }

    return async (request, schema) =>
      (await send(request, schema)).mapErr((failure) => {
        log.warn('Zenvia did not do as asked', {
          method: request.method,
          path: request.path,
          kind: failure.kind,
        })

        return failure
      })
  }
