import type { JsonObject } from '../json'
import type { MerchantWords } from './close-handoff'
import type { ConversationRecord } from './conversation-record'
import type { DeliveryFailure } from './delivery-failure'
import { mergeMemory } from './merge-memory'
import type { FetchOutcome } from './outcome'
import { applyUpdates } from './apply-updates'
import { delayAfter } from './settle-failure'

/** The record with the pending fetch that was answered done; one since then stays. */
const withoutPendingFetch = (
  record: ConversationRecord,
  { fetchId, at }: FetchOutcome
): ConversationRecord =>
  record.pendingFetch && record.pendingFetch.id === fetchId
    ? {
        ...record,
        pendingFetch: undefined,
        partnerAskedAt: new Date(at).toISOString(),
      }
    : record

/** Notes that the updates of the partner are still to be asked for, from `dueAt` (ISO 8601) on. */
export const requestFetch = (
  record: ConversationRecord,
  fetch: { id: string; closing: boolean; dueAt: string }
): ConversationRecord => ({
  ...record,
  pendingFetch: {
    ...fetch,
    closing: fetch.closing || record.pendingFetch?.closing === true,
    attempts: record.pendingFetch?.attempts ?? 0,
  },
})

const afterFailure = (
  record: ConversationRecord,
  failure: DeliveryFailure,
  outcome: FetchOutcome
): ConversationRecord => {
  if (failure.kind === 'REFUSED') return withoutPendingFetch(record, outcome)
  if (!record.pendingFetch) return record

  const { at, jitter } = outcome

  const attempts = record.pendingFetch.attempts + 1
  const delay = delayAfter(failure, attempts, jitter)

  return {
    ...record,
    pendingFetch: {
      ...record.pendingFetch,
      attempts,
      dueAt: new Date(at + delay).toISOString(),
    },
  }
}

const withMemory = (
  record: ConversationRecord,
  { memoryBefore }: FetchOutcome,
  memory: JsonObject
): ConversationRecord => {
  const partnerMemory = mergeMemory(record.partnerMemory, memoryBefore, memory)

  return partnerMemory === record.partnerMemory
    ? record
    : { ...record, partnerMemory }
}

/** The record after the partner was asked for its updates; the updates of another handoff change nothing. */
export const settleFetch = (
  record: ConversationRecord,
  outcome: FetchOutcome,
  words: MerchantWords
): ConversationRecord => {
  if (record.handoff.id !== outcome.handoffId) return record

  return outcome.result.match(
    ({ updates, memory }) =>
      applyUpdates(
        withMemory(withoutPendingFetch(record, outcome), outcome, memory),
        updates,
        { at: new Date(outcome.at).toISOString(), words }
      ),
    (failure) => afterFailure(record, failure, outcome)
  )
}
