import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { FetchOutcome } from '../../domain/conversation/outcome'
import { retryDelay } from '../../domain/conversation/retry-policy'
import { settle } from '../../domain/conversation/settle'
import { noteRing } from '../../domain/conversation/settle-fetch'
import type { PartnerSignal } from '../../ports/partner'
import { fetchNews } from '../relay/fetch-news'
import type { Relay } from '../relay/relay'
import { SHORTEST_TRY_MS } from '../relay/relay'

/** A partner waits some ten seconds for our answer, and the store must be written within them. */
const LONGEST_FETCH_MS = 7000
const FOR_THE_STORE_MS = 1000

/** What the record becomes by the bell. */
export type Answered = (record: ConversationRecord) => ConversationRecord

const nothing: Answered = (record) => record

const askLater =
  (relay: Relay, closing: boolean, afterMs?: number): Answered =>
  (record) => {
    const { clock, ids } = relay.ports
    const dueAt = clock.now() + (afterMs ?? retryDelay(1, ids.random()))

    return noteRing(record, {
      id: ids.next(),
      closing,
      dueAt: new Date(dueAt).toISOString(),
    })
  }

const asSettled =
  (relay: Relay, outcome: FetchOutcome, closing: boolean): Answered =>
  (record) =>
    outcome.result.isErr() && outcome.result.error.kind !== 'REFUSED'
      ? askLater(relay, closing)(record)
      : settle(record, outcome, relay.words)

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

  if (
    bell.afterMs !== undefined ||
    record.handoff.partnerReference === undefined ||
    timeoutMs < SHORTEST_TRY_MS
  ) {
    return {
      answered: askLater(relay, closing, bell.afterMs),
      outcomes: [],
    }
  }

  const outcome = await fetchNews(relay, record, {
    closing,
    signalNamedReference: partnerReference !== undefined,
    timeoutMs,
  })

  return { answered: asSettled(relay, outcome, closing), outcomes: [outcome] }
}
