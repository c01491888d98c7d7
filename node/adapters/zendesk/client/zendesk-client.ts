import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { Log } from '../../../ports/log'
import type { HttpAnswer } from '../../../ports/outbound-http'
import type { OpenConnection } from '../../../ports/partner'
import { parseConnection } from '../connection/connection'
import { hostOf } from '../connection/subdomain'
import type { Authorization, AuthorizationDeps } from './authorization'
import { authorizationOf } from './authorization'
import type { ZendeskCall, ZendeskRequest } from './call'
import { httpRequestOf, isRepeatable, readAnswer } from './call'
import { callLog } from './call-log'
import type { CallNature, ZendeskFailure } from './failure'
import { noResponseFailure, noTimeLeft } from '../../http/client-failure'
import type { Redact } from '../../http/redact'
import { redactor } from '../../http/redact'

/** The API of one Zendesk account. */
export interface ZendeskClient {
  readonly host: string
  readonly authorization: Authorization
  /** Calls that together may take so long. */
  within(timeoutMs: number): ZendeskCall
}

interface ClientDeps extends AuthorizationDeps {
  log: Log
}

interface Answered {
  answer: HttpAnswer
  /** The value of the Authorization header that was sent. */
  header: string
}

type Sent = Promise<Result<Answered, ZendeskFailure>>

const subjectOf = ({ path }: ZendeskRequest): CallNature['about'] => {
  if (/^\/api\/v2\/tickets\/\d/.test(path)) return 'TICKET'

  return /^\/api\/v2\/(uploads|users\/\d|custom_roles\/)/.test(path)
    ? 'OTHER'
    : undefined
}

export const zendeskClient = (
  deps: ClientDeps,
  connection: OpenConnection
): ZendeskClient => {
  const host = hostOf(parseConnection(connection.connection).subdomain)
  const authorization = authorizationOf(deps, connection)
  const secrets = Object.values(connection.secrets)
  const calls = callLog(deps.log)

  /** Knows the header too: its token is none of the stored secrets, and Basic holds one in another form. */
  const redactorOf = (header: string): Redact =>
    redactor([...secrets, header.replace(/^\S+ /, '')])

  const send = async (
    request: ZendeskRequest,
    deadline: number,
    renewed = false
  ): Sent => {
    const remaining = () => deadline - deps.clock.now()

    if (remaining() <= 0) return err(noTimeLeft)

    const header = await authorization.header(remaining())

    if (header.isErr()) return err(header.error)

    const to = {
      host,
      authorization: header.value,
      timeoutMs: Math.max(1, remaining()),
    }

    const sent = await deps.http.request(httpRequestOf(request, to))

    const refused = sent.isOk() && sent.value.status === 401

    return refused && !renewed && authorization.renew(header.value)
      ? send(request, deadline, true)
      : sent
          .map((answer) => ({ answer, header: header.value }))
          .mapErr((failure) =>
            noResponseFailure(failure, { repeatable: isRepeatable(request) })
          )
  }

  const callUntil =
    (deadline: number): ZendeskCall =>
    async (request, schema) => {
      const sent = await send(request, deadline)

      return sent
        .andThen(({ answer, header }) => {
          const redact = redactorOf(header)

          calls.answered(request, answer, redact)

          return readAnswer(answer, schema, {
            repeatable: isRepeatable(request),
            about: subjectOf(request),
            now: deps.clock.now(),
            redact,
          })
        })
        .mapErr((failure) => {
          calls.failed(request, failure)

          return failure
        })
    }

  return {
    host,
    authorization,
    within: (timeoutMs) => callUntil(deps.clock.now() + timeoutMs),
  }
}
