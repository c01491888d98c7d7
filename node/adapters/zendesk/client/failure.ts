import type { JsonObject } from '../../../domain/json'
import { parseJson } from '../../../domain/parse-json'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { HttpAnswer } from '../../../ports/outbound-http'
import { detailOf, isPassing } from '../../http/client-failure'
import type { Redact } from '../../http/redact'
import type { ErrorBody } from './error-body'
import { readErrorBody, errorMessage } from './error-body'
import { retryAfterMs } from './retry-after'

/** A failed call: what it means for a delivery and, when Zendesk answered, what it said. */
export type ZendeskFailure = DeliveryFailure & {
  answer?: ErrorBody & { status: number }
}

export interface CallNature {
  /** Doing it again changes nothing. */
  repeatable: boolean
  /** Is about one ticket, file or user, which may be closed to us while the account is not. */
  about?: 'TICKET' | 'OTHER'
  now: number
  redact: Redact
}

/** A help desk that does not exist answers 404 with a page, or with these words, and not with a record's refusal. */
const namesNoAccount = ({ status, text }: HttpAnswer): boolean =>
  status === 404 &&
  (typeof parseJson(text) !== 'object' || /no help ?desk/i.test(text))

/** Which trouble with the connection an answer shows, if any. */
const connectionTrouble = (answer: HttpAnswer): string | undefined => {
  switch (answer.status) {
    case 401:
      return 'zendesk.wrong-credentials'
    case 403:
      return /required scopes/i.test(answer.text)
        ? 'zendesk.missing-scope'
        : 'zendesk.forbidden'
    default:
      return answer.status < 400 || namesNoAccount(answer)
        ? 'zendesk.unknown-subdomain'
        : undefined
  }
}

const passing = (
  answer: HttpAnswer,
  { repeatable, now }: CallNature,
  detail: string
): DeliveryFailure => {
  const { status } = answer
  const wait = retryAfterMs(answer, now)
  const tookNone = repeatable || status === 409 || status === 429

  return {
    kind: 'RETRY',
    ambiguous: !tookNone,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    detail,
  }
}

/** Of a ticket that is gone Zendesk tells in JSON; whether the account is gone too, a call about no ticket tells. */
const isPageForTicket = (
  { status }: HttpAnswer,
  body: unknown,
  { about }: CallNature
): boolean => status === 404 && body === undefined && about === 'TICKET'

/** What an answer that is no success means. */
export const failureFromResponse = (
  answer: HttpAnswer,
  nature: CallNature
): ZendeskFailure => {
  const said = { ...readErrorBody(answer.text), status: answer.status }
  const detail = detailOf(
    `${answer.status} ${errorMessage(said)}`,
    nature.redact
  )

  const body = parseJson(answer.text)
  const isPage = body === undefined && answer.text.trim() !== ''

  if (
    isPassing(answer.status, isPage) ||
    isPageForTicket(answer, body, nature)
  ) {
    return { ...passing(answer, nature, detail), answer: said }
  }

  const code = connectionTrouble(answer)

  if (code === 'zendesk.forbidden' && nature.about) {
    return {
      kind: 'REFUSED',
      ...(nature.about === 'TICKET' ? { concerns: 'TICKET' } : {}),
      code,
      status: answer.status,
      detail,
      answer: said,
    }
  }

  return code === undefined
    ? {
        kind: 'REFUSED',
        code: 'zendesk.refused',
        status: answer.status,
        detail,
        answer: said,
      }
    : { kind: 'CONNECTION', code, detail, answer: said }
}

/** A failure after a part was done: the next try goes on from this memory and first checks what is there already. */
export const afterProgress =
  (memory: JsonObject) =>
  (failure: ZendeskFailure): ZendeskFailure => ({
    kind: 'RETRY',
    ambiguous: true,
    detail: failure.detail,
    memory: failure.memory ?? memory,
    ...(failure.kind === 'RETRY' && failure.retryAfterMs !== undefined
      ? { retryAfterMs: failure.retryAfterMs }
      : {}),
  })

export const hasStatus = (failure: ZendeskFailure, status: number): boolean =>
  failure.answer?.status === status

/** The ticket, trigger, webhook or field is not there any more. */
export const isGone = (failure: ZendeskFailure): boolean =>
  failure.kind === 'REFUSED' && hasStatus(failure, 404)
