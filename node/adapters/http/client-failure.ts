import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { HttpFailure } from '../../ports/outbound-http'
import type { Redact } from './redact'

type Retry = Extract<DeliveryFailure, { kind: 'RETRY' }>

const MAX_DETAIL = 300

/** Of what is said, as much is read: far more than is kept, so that no cut credential comes near that. */
const MAX_READ = 16_000

/** What a partner said, for a failure that is stored and shown: redacted first, as a cut may leave half a credential. */
export const detailOf = (words: string, redact: Redact): string => {
  const text = redact(words.slice(0, MAX_READ)).trim()

  return text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL)}…` : text
}

/** Statuses after which the same call may succeed: too soon, sent elsewhere for now, or failed over there. */
const passingStatuses = new Set([302, 303, 307, 408, 409, 429])

/** A page, where JSON is due, is a firewall's that lets a call through at another time. */
export const isPassing = (status: number, isPage: boolean): boolean =>
  status >= 500 || passingStatuses.has(status) || (status === 403 && isPage)

/** What it means that no answer came; `repeatable` where doing it again changes nothing. */
export const noResponseFailure = (
  { kind, detail }: HttpFailure,
  { repeatable }: { repeatable: boolean }
): DeliveryFailure =>
  kind === 'UNSENDABLE'
    ? { kind: 'REFUSED', code: 'request.unsendable', detail }
    : { kind: 'RETRY', ambiguous: kind === 'AMBIGUOUS' && !repeatable, detail }

export const noTimeLeft: Retry = {
  kind: 'RETRY',
  ambiguous: false,
  detail: 'No time was left for the call',
}

/** A success that cannot be read: it may have been done. */
export const unreadable = (
  status: number,
  { repeatable }: { repeatable: boolean }
): Retry => ({
  kind: 'RETRY',
  ambiguous: !repeatable,
  detail: `${status} with an answer of an unknown form`,
})
