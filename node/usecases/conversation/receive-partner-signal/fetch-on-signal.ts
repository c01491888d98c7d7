import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { FetchOutcome } from '../../../domain/conversation/outcome'
import { retryDelay } from '../../../domain/conversation/retry-policy'
import { settle } from '../../../domain/conversation/settle'
import { requestFetch } from '../../../domain/conversation/settle-fetch'
import type { PartnerSignal } from '../../../ports/partner'
import { fetchUpdates } from '../relay/fetch-updates'
import type { Relay } from '../relay/relay'
import { SHORTEST_TRY_MS } from '../relay/relay'

/** A partner waits some ten seconds for our answer, and the store must be written within them. */
const LONGEST_FETCH_MS = 7000
const FOR_THE_STORE_MS = 1000

/** What the record becomes by the signal. */
export type Answered = (record: ConversationRecord) => ConversationRecord

const nothing: Answered = (record) => record

const soonAgain = ({ ports }: Relay): number =>
  retryDelay(1, ports.ids.random())

const askLater =
  (relay: Relay, closing: boolean, delayMs: number): Answered =>
  (record) => {
    const { clock, ids } = relay.ports

    return requestFetch(record, {
      id: ids.next(),
      closing,
      dueAt: new Date(clock.now() + delayMs).toISOString(),
    })
  }

const asSettled =
  (relay: Relay, outcome: FetchOutcome, closing: boolean): Answered =>
  (record) =>
    outcome.result.isErr() && outcome.result.error.kind !== 'REFUSED'
      ? askLater(relay, closing, soonAgain(relay))(record)
      : settle(record, outcome, relay.words)

/** Milliseconds to wait before the partner is asked; undefined to ask it now. */
const delayOf = (
  relay: Relay,
  { handoff }: ConversationRecord,
  timeoutMs: number,
  afterMs: number | undefined
): number | undefined => {
  if (afterMs !== undefined) return afterMs
  if (handoff.partnerReference === undefined) return 0

  return timeoutMs < SHORTEST_TRY_MS ? soonAgain(relay) : undefined
}

/**
 * Asks the partner for its updates on its signal. When it cannot be asked now, be it that our start is still on its way, the
 * pending fetch is kept with the record.
 */
export const fetchOnSignal = async (
  relay: Relay,
  record: ConversationRecord,
  { fetch, partnerReference }: PartnerSignal
): Promise<{ answered: Answered; outcomes: FetchOutcome[] }> => {
  if (!fetch) return { answered: nothing, outcomes: [] }

  const closing = fetch.closing || record.pendingFetch?.closing === true
  const timeoutMs = Math.min(
    relay.deadline - relay.ports.clock.now() - FOR_THE_STORE_MS,
    LONGEST_FETCH_MS
  )
  const delayMs = delayOf(relay, record, timeoutMs, fetch.afterMs)

  if (delayMs !== undefined) {
    return { answered: askLater(relay, closing, delayMs), outcomes: [] }
  }

  const outcome = await fetchUpdates(relay, record, {
    closing,
    signalNamedReference: partnerReference !== undefined,
    timeoutMs,
  })

  return { answered: asSettled(relay, outcome, closing), outcomes: [outcome] }
}
