import type { MerchantWords } from './close-handoff'
import type { ConversationRecord } from './conversation-record'
import type { DeliveryFailure } from './delivery-failure'
import { mergeMemory } from './merge-memory'
import type { FetchOutcome } from './outcome'
import { applyPartnerNews } from './partner-news'
import { delayAfter } from './settle-failure'

const withoutRing = (
  record: ConversationRecord,
  rings: number
): ConversationRecord =>
  record.partnerRang?.rings === rings
    ? { ...record, partnerRang: undefined }
    : record

/** Notes that the partner rang and that its news is still to be asked for, at `dueAt` (ISO 8601). */
export const noteRing = (
  record: ConversationRecord,
  closing: boolean,
  dueAt: string
): ConversationRecord => ({
  ...record,
  partnerRang: {
    closing: closing || record.partnerRang?.closing === true,
    dueAt,
    attempts: record.partnerRang?.attempts ?? 0,
    rings: (record.partnerRang?.rings ?? 0) + 1,
  },
})

const afterFailure = (
  record: ConversationRecord,
  failure: DeliveryFailure,
  { rings, at, jitter }: FetchOutcome
): ConversationRecord => {
  if (failure.kind === 'REFUSED') return withoutRing(record, rings)
  if (!record.partnerRang) return record

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
        {
          ...withoutRing(record, outcome.rings),
          partnerMemory: mergeMemory(
            record.partnerMemory,
            outcome.memoryBefore,
            memory
          ),
        },
        updates,
        { at: new Date(outcome.at).toISOString(), words }
      ).record,
    (failure) => afterFailure(record, failure, outcome)
  )
}
