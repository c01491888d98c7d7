import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { FetchOutcome } from '../../../domain/conversation/outcome'
import { retryDelay } from '../../../domain/conversation/retry-policy'
import { settle } from '../../../domain/conversation/settle'
import { noteRing } from '../../../domain/conversation/settle-fetch'
import type { PartnerSignal } from '../../../ports/partner'
import { fetchNews } from '../relay/fetch-updates'
import type { Relay } from '../relay/relay'
import { SHORTEST_TRY_MS } from '../relay/relay'

/** A partner waits some ten seconds for our answer, and the store must be written within them. */
const LONGEST_FETCH_MS = 7000
const FOR_THE_STORE_MS = 1000

/** What the record becomes by the bell. */
export type Answered = (record: ConversationRecord) => ConversationRecord

const nothing: Answered = (record) => record

const soonAgain = ({ ports }: Relay): number =>
  retryDelay(1, ports.ids.random())

const askLater =
  (relay: Relay, closing: boolean, delayMs: number): Answered =>
  (record) => {
    const { clock, ids } = relay.ports

    return noteRing(record, {
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
 * Asks the partner for its news when it rang. When it cannot be asked now, be it that our start is still on its way, the
 * ring is kept with the record.
 */
export const answerBell = async (
  relay: Relay,
  record: ConversationRecord,
  { bell, partnerReference }: PartnerSignal
): Promise<{ answered: Answered; outcomes: FetchOutcome[] }> => {
  if (!bell) return { answered: nothing, outcomes: [] }

  const closing = bell.closing || record.partnerRang?.closing === true
  const timeoutMs = Math.min(
    relay.deadline - relay.ports.clock.now() - FOR_THE_STORE_MS,
    LONGEST_FETCH_MS
  )
  const delayMs = delayOf(relay, record, timeoutMs, bell.afterMs)

  if (delayMs !== undefined) {
    return { answered: askLater(relay, closing, delayMs), outcomes: [] }
  }

  const outcome = await fetchNews(relay, record, {
    closing,
    signalNamedReference: partnerReference !== undefined,
    timeoutMs,
  })

  return { answered: asSettled(relay, outcome, closing), outcomes: [outcome] }
}
