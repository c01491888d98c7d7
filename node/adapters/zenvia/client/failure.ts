import type { DeliveryFailure } from '../../../ports/delivery'
import type { HttpFailure } from '../../../ports/outbound-http'
import type { ZenviaAnswer } from './answer'

/** What Zenvia refused, where that matters to who asked. */
export type Refused = 'TOKEN' | 'DEPARTMENT' | 'FINISHED' | 'OTHER'

/** A failed call: what it means for a delivery and, when Zenvia refused, what it spoke of. */
export type ZenviaFailure = DeliveryFailure & { refused?: Refused }

export interface CallNature {
  /** Doing it again changes nothing. */
  repeatable: boolean
  /** Names the text about a token that Zenvia does not take. */
  wrongToken: string
}

const MAX_DETAIL = 300

const bounded = (text: string): string =>
  text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL)}…` : text

const isPassing = (status: number): boolean =>
  status === 408 || status === 409 || status === 429 || status >= 500

const speaksOfToken = ({ status, said }: ZenviaAnswer): boolean =>
  status === 401 ||
  status === 403 ||
  /\btoken\b|unauthori[sz]ed|unauthenticated|não autorizad/i.test(said)

const refusedWhat = (answer: ZenviaAnswer): Refused => {
  if (speaksOfToken(answer)) return 'TOKEN'

  if (/finish|finaliz|encerrad|\bended\b/i.test(answer.said)) return 'FINISHED'

  return /departa?ment/i.test(answer.said) ? 'DEPARTMENT' : 'OTHER'
}

/** What an answer that is no success means. */
export const failureFromResponse = (
  answer: ZenviaAnswer,
  { repeatable, wrongToken }: CallNature,
  retryAfterMs?: number
): ZenviaFailure => {
  const detail = bounded(`${answer.status} ${answer.said}`.trim())

  if (isPassing(answer.status)) {
    return {
      kind: 'RETRY',
      ambiguous: !repeatable && answer.status !== 429,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      detail,
    }
  }

  const refused = refusedWhat(answer)

  return refused === 'TOKEN'
    ? { kind: 'CONNECTION', code: wrongToken, detail, refused }
    : { kind: 'REFUSED', code: 'zenvia.refused', detail, refused }
}

/** What it means that no answer came. */
export const noResponseFailure = (
  { kind, detail }: HttpFailure,
  { repeatable }: Pick<CallNature, 'repeatable'>
): ZenviaFailure => ({
  kind: 'RETRY',
  ambiguous: kind === 'UNSURE' && !repeatable,
  detail: bounded(detail),
})

/** A success in an unknown form: it may have been done. */
export const unreadable = ({ status }: ZenviaAnswer): ZenviaFailure => ({
  kind: 'RETRY',
  ambiguous: true,
  detail: `${status} with an answer of an unknown form`,
})

/** As whoever asked for a delivery reads it. */
export const asDeliveryFailure = ({
  refused: _refused,
  ...failure
}: ZenviaFailure): DeliveryFailure => failure
