import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { BotAnswer } from '../../../domain/conversation/outbox/outcome'
import { parseJson } from '../../../domain/parse-json'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { MINUTE_MS } from '../../../domain/time-units'
import type { HttpAnswer, HttpFailure } from '../../../ports/outbound-http'
import { isSuccess } from '../../http/is-success'
import { retryAfterMs } from '../../http/retry-after'

/** The row of a ticket is made after our answer to its open; by then it is there, or never will be. */
const ROW_MADE_MS = 5 * MINUTE_MS

export interface About {
  /** Milliseconds since the epoch. */
  now: number
  /** When the ticket was opened; absent for none. */
  openedAt?: string
}

type Answered = Result<BotAnswer, DeliveryFailure>

const envelope = z.looseObject({
  error: z.string().optional().catch(undefined),
})

const sent = z.looseObject({ message_uuid: z.string().min(1) })

const codeOf = ({ text }: HttpAnswer): string | undefined =>
  envelope.safeParse(parseJson(text)).data?.error

const isYoung = ({ openedAt, now }: About): boolean =>
  now - Date.parse(openedAt ?? '') < ROW_MADE_MS

const detailOf = (answer: HttpAnswer): string => {
  const code = codeOf(answer)

  return `HTTP ${answer.status}${code ? ` ${code.slice(0, 100)}` : ''}`
}

const again = (
  answer: HttpAnswer,
  { now }: About,
  ambiguous = false
): Answered => {
  const wait = retryAfterMs(answer.headers['retry-after'], now)

  return err({
    kind: 'RETRY',
    ambiguous,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    detail: detailOf(answer),
    status: answer.status,
  })
}

const refused = (answer: HttpAnswer): Answered =>
  err({
    kind: 'REFUSED',
    code: 'bot.event-refused',
    detail: detailOf(answer),
    status: answer.status,
  })

const misconnected = (answer: HttpAnswer): Answered =>
  err({
    kind: 'CONNECTION',
    code: 'bot.refused',
    detail: detailOf(answer),
    status: answer.status,
  })

const ambiguous = (detail: string, status?: number): Answered =>
  err({
    kind: 'REFUSED',
    code: 'bot.ambiguous',
    mayHaveArrived: true,
    detail,
    ...(status === undefined ? {} : { status }),
  })

const lost = (answer: HttpAnswer): Answered =>
  err({
    kind: 'REFUSED',
    code: 'bot.ticket-lost',
    concerns: 'TICKET',
    detail: detailOf(answer),
    status: answer.status,
  })

/** A ticket that is not there: not yet, or never. Another 404 is that of a wrong address. */
const notFound = (answer: HttpAnswer, about: About): Answered => {
  if (codeOf(answer) !== 'ticket_not_found') return misconnected(answer)

  return isYoung(about) ? again(answer, about) : lost(answer)
}

/** Weni could not fetch a file after all its tries, or the file is too large for it. */
const UNFETCHED = 502

/** The errors, with their status, after which the contract says that surely nothing was sent. */
const notSentCodes: Record<string, number> = {
  attachment_fetch_failed: UNFETCHED,
  send_failed: 500,
}

/** Weni could not fetch a file: of all answers with this status, only `attachment_fetch_failed` is tried again. */
export const isUnfetched = (answered: Answered): boolean =>
  answered.isErr() &&
  answered.error.kind === 'RETRY' &&
  answered.error.status === UNFETCHED

/** The address or the secret is refused. */
const isMisconnected = (status: number): boolean =>
  status === 401 || status === 403 || status < 400

/** Sent, or surely not: a success says under which id. */
const readSent = (answer: HttpAnswer): Answered => {
  const { status, text } = answer
  const content = parseJson(text)
  const { data } = sent.safeParse(content)

  if (data) return ok({ status, messageId: data.message_uuid })

  return content === undefined && text.trim() !== ''
    ? ambiguous(detailOf(answer), status)
    : err({
        kind: 'REFUSED',
        code: 'bot.not-sent',
        detail: detailOf(answer),
        status,
      })
}

const readServerError = (answer: HttpAnswer, about: About): Answered => {
  const code = codeOf(answer)

  if (code === 'misconfigured') return misconnected(answer)

  return code !== undefined && notSentCodes[code] === answer.status
    ? again(answer, about)
    : ambiguous(detailOf(answer), answer.status)
}

/** What Weni's answer to an agent's message means. Only what surely was not sent is sent again. */
export const readMessageAnswer = (
  answer: HttpAnswer,
  about: About
): Answered => {
  const { status } = answer

  if (isSuccess(status)) return readSent(answer)
  if (status === 404) return notFound(answer, about)
  if (isMisconnected(status)) return misconnected(answer)
  if (status === 429) return again(answer, about)

  return status < 500 ? refused(answer) : readServerError(answer, about)
}

/** A ticket that is not there needs no close. */
const readMissing = (answer: HttpAnswer, about: About): Answered =>
  notFound(answer, about).orElse((failure) =>
    failure.kind === 'REFUSED' ? ok({ status: answer.status }) : err(failure)
  )

/** What Weni's answer to a close means; a close may be told again. */
export const readCloseAnswer = (answer: HttpAnswer, about: About): Answered => {
  const { status } = answer

  if (isSuccess(status) || status === 409) return ok({ status })
  if (status === 404) return readMissing(answer, about)
  if (isMisconnected(status)) return misconnected(answer)

  return status >= 500 || status === 429 || status === 408
    ? again(answer, about, true)
    : refused(answer)
}

/** That no answer came. `repeatable` where doing it twice does no harm. */
export const readSilence = (
  { kind, detail }: HttpFailure,
  { repeatable }: { repeatable: boolean }
): DeliveryFailure => {
  if (kind === 'UNSENDABLE') {
    return { kind: 'REFUSED', code: 'request.unsendable', detail }
  }

  return kind === 'NOT_SENT' || repeatable
    ? { kind: 'RETRY', ambiguous: kind === 'AMBIGUOUS', detail }
    : { kind: 'REFUSED', code: 'bot.ambiguous', mayHaveArrived: true, detail }
}
