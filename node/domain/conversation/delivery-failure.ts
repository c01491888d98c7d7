import type { JsonObject } from '../json'

/** What was done before the failure, as the adapter's memory, for the next try to go on from there. */
interface Progress {
  memory?: JsonObject
}

/**
 * Why a delivery did not succeed.
 * `RETRY`: a passing fault; `ambiguous` when the other side may have acted all the same.
 * `REFUSED`: this message will never be taken.
 * `CONNECTION`: our credentials or address are refused; nothing will pass until the merchant mends it. `code` names a text.
 */
export type DeliveryFailure = Progress &
  (
    | {
        kind: 'RETRY'
        ambiguous: boolean
        retryAfterMs?: number
        detail: string
      }
    | { kind: 'REFUSED'; code: string; detail: string }
    | { kind: 'CONNECTION'; code: string; detail: string }
  )
