import type { DeliveryFailure } from '../conversation/outbox/delivery-failure'
import type { FetchOutcome } from '../conversation/outbox/outcome'
import { delayAfter, isPassing } from '../conversation/outbox/settle-failure'
import { iso } from '../iso'
import { applyUpdates } from './apply-updates'
import type { MerchantWords } from './close-handoff'
import type { Handoff, PendingFetch } from './handoff'
import { mergeMemory } from './merge-memory'
import { failHandoff } from './fail-handoff'
import type { Told } from './told'
import { untold } from './told'

const answered = (handoff: Handoff, { at }: FetchOutcome): Handoff => ({
  ...handoff,
  pendingFetch: undefined,
  fetchedAt: iso(at),
})

/** Once its handoff is over, a fetch is for last words alone, and has so long for them. */
const LAST_WORDS_MS = 24 * 60 * 60 * 1000

const isGivenUp = (
  { closedAt = '' }: Handoff,
  { since = '' }: PendingFetch,
  at: number
): boolean =>
  closedAt !== '' &&
  at - Date.parse(since > closedAt ? since : closedAt) >= LAST_WORDS_MS

const afterFailure = (
  handoff: Handoff,
  failure: DeliveryFailure,
  { at, jitter }: FetchOutcome
): Handoff => {
  const { pendingFetch } = handoff

  if (!pendingFetch || !isPassing(failure)) return handoff
  if (isGivenUp(handoff, pendingFetch, at)) {
    return { ...handoff, pendingFetch: undefined }
  }

  const attempts = pendingFetch.attempts + 1

  return {
    ...handoff,
    pendingFetch: {
      ...pendingFetch,
      attempts,
      dueAt: iso(at + delayAfter(failure, attempts, jitter)),
    },
  }
}

/** The handoff after the partner was asked for its updates. A fetch that was asked for since then stays. */
export const settleFetch = (
  handoff: Handoff,
  outcome: FetchOutcome,
  words: MerchantWords
): Told => {
  const isPending = handoff.pendingFetch?.id === outcome.fetchId
  const at = iso(outcome.at)
  const done = isPending ? answered(handoff, outcome) : handoff

  return outcome.result.match(
    ({ updates, memory }) =>
      applyUpdates(
        untold({
          ...done,
          memory: mergeMemory(done.memory, outcome.memoryBefore, memory),
        }),
        updates,
        { at, words }
      ),
    (failure) => {
      if (failure.kind === 'REFUSED' && failure.concerns === 'TICKET') {
        return failHandoff(done, failure.detail, at, words)
      }

      return untold(
        isPassing(failure)
          ? isPending
            ? afterFailure(handoff, failure, outcome)
            : handoff
          : done
      )
    }
  )
}
