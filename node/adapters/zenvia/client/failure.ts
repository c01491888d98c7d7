import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { detailOf, isPassing } from '../../http/client-failure'
import type { Redact } from '../../http/redact'
import type { ZenviaAnswer } from './answer'

/** What Zenvia refused, where that matters to who asked. */
type Refused = 'TOKEN' | 'DEPARTMENT' | 'FINISHED' | 'OTHER'

/** A failed call: what it means for a delivery and, when Zenvia refused, what it spoke of. */
export type ZenviaFailure = DeliveryFailure & { refused?: Refused }

interface CallNature {
  /** Doing it again changes nothing. */
  repeatable: boolean
  /** Names the text about a token that Zenvia does not take. */
  wrongToken: string
  redact: Redact
}

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
  { repeatable, wrongToken, redact }: CallNature,
  retryAfterMs?: number
): ZenviaFailure => {
  const detail = detailOf(`${answer.status} ${answer.said}`, redact)

  if (isPassing(answer.status, answer.body === undefined)) {
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
    : {
        kind: 'REFUSED',
        code: 'zenvia.refused',
        status: answer.status,
        detail,
        refused,
      }
}
