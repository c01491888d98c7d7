/**
 * What became of one webhook call. `IGNORED` is answered like `STORED`, since sending it again could not help; `NOT_STORED`
 * asks the sender to try again.
 */
export type SignalOutcome =
  | { kind: 'STORED' }
  | { kind: 'IGNORED'; reason: IgnoredBecause }
  | { kind: 'REFUSED'; refusal: 'UNAUTHENTICATED' | 'NOT_AN_OBJECT' }
  | { kind: 'NOT_STORED'; retryAfterSeconds: number }

export type IgnoredBecause = 'NOT_FOR_US' | 'OTHER_HANDOFF' | 'CLOSED_ALREADY'

const RETRY_AFTER_SECONDS = 5

export const notStored: SignalOutcome = {
  kind: 'NOT_STORED',
  retryAfterSeconds: RETRY_AFTER_SECONDS,
}
