import type { JsonObject } from '../json'
import type { MerchantWords } from './close-handoff'
import type { ConversationRecord } from './conversation-record'
import type { DeliveryFailure } from './delivery-failure'
import { mergeMemory } from './merge-memory'
import type { FetchOutcome } from './outcome'
import { applyPartnerNews } from './apply-updates'
import { delayAfter } from './settle-failure'

/** The record with the ring that was answered done; one since then stays. */
const withoutRing = (
  record: ConversationRecord,
  { ringId, at }: FetchOutcome
): ConversationRecord =>
  record.partnerRang && record.partnerRang.id === ringId
    ? {
        ...record,
        partnerRang: undefined,
        partnerAskedAt: new Date(at).toISOString(),
      }
    : record

/** Notes that the partner rang and that its news is still to be asked for, from `dueAt` (ISO 8601) on. */
export const noteRing = (
  record: ConversationRecord,
  ring: { id: string; closing: boolean; dueAt: string }
): ConversationRecord => ({
  ...record,
  partnerRang: {
    ...ring,
    closing: ring.closing || record.partnerRang?.closing === true,
    attempts: record.partnerRang?.attempts ?? 0,
  },
})

const afterFailure = (
  record: ConversationRecord,
  failure: DeliveryFailure,
  outcome: FetchOutcome
): ConversationRecord => {
  if (failure.kind === 'REFUSED') return withoutRing(record, outcome)
  if (!record.partnerRang) return record

  const { at, jitter } = outcome

  const attempts = record.partnerRang.attempts + 1
  const delay = delayAfter(failure, attempts, jitter)

  return {
    ...record,
    partnerRang: {
      ...record.partnerRang,
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

/** The record after the partner was asked for its news; the news of another handoff changes nothing. */
export const settleFetch = (
  record: ConversationRecord,
  outcome: FetchOutcome,
  words: MerchantWords
): ConversationRecord => {
  if (record.handoff.id !== outcome.handoffId) return record

  return outcome.result.match(
    ({ updates, memory }) =>
      applyPartnerNews(
        withMemory(withoutRing(record, outcome), outcome, memory),
        updates,
        { at: new Date(outcome.at).toISOString(), words }
      ),
    (failure) => afterFailure(record, failure, outcome)
  )
}
