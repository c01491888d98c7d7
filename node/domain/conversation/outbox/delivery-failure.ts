import type { JsonObject } from '../../json'

interface FailureDetail {
  /** Of the HTTP answer; absent where there was none, or no call. */
  status?: number
  /** In the other side's words, without secrets. */
  detail: string
  /** What was done before the failure, as the adapter's memory, for the next try to go on from there. */
  memory?: JsonObject
  /** An ambiguous send was repeated, ambiguously again, at a partner that offers no way to check. */
  maybeDoubled?: true
}

/** A failure says what it concerns; only that of the account is the store's problem. */
export type DeliveryFailure = FailureDetail &
  (
    | {
        /** Nobody answered, or asked to come again; `ambiguous` when the other side may have acted all the same. */
        kind: 'RETRY'
        ambiguous: boolean
        retryAfterMs?: number
      }
    | {
        /** This will never be taken: the message, or all that concerns its ticket. */
        kind: 'REFUSED'
        code: string
        concerns?: 'TICKET'
        /** It may have been taken all the same, which cannot be found out: it is not repeated. */
        mayHaveArrived?: true
      }
    | {
        /** The agent is done there, as the refusal shows: nothing more is taken. */
        kind: 'ENDED'
        code: string
      }
    | {
        /** The account: our credentials or address are refused until the merchant mends it. `code` names a text. */
        kind: 'CONNECTION'
        code: string
      }
  )
