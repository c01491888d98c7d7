import type { FetchOutcome } from '../conversation/outbox/outcome'
import type { Passing } from '../conversation/outbox/settle-failure'
import { delayAfter, isPassing } from '../conversation/outbox/settle-failure'
import { iso } from '../iso'
import { DAY_MS } from '../time-units'
import { applyUpdates } from './apply-updates'
import type { MerchantWords } from './close-handoff'
import type { Handoff, PendingFetch } from './handoff'
import { mergeMemory } from './merge-memory'
import { failHandoff } from './fail-handoff'
import type { Told } from './told'
import { untold } from './told'

/** Once its handoff is over, a fetch is for last words alone, and has so long for them. */
const LAST_WORDS_MS = DAY_MS

const isGivenUp = (
  { closedAt = '' }: Handoff,
  { since = '' }: PendingFetch,
  at: number
): boolean =>
  closedAt !== '' &&
  at - Date.parse(since > closedAt ? since : closedAt) >= LAST_WORDS_MS

const later = (
  pendingFetch: PendingFetch,
  failure: Passing,
  { at, jitter }: FetchOutcome
): PendingFetch => {
  const attempts = pendingFetch.attempts + 1

  return {
    ...pendingFetch,
    attempts,
    dueAt: iso(at + delayAfter(failure, attempts, jitter)),
  }
}

/** The handoff after the partner was asked for its updates. A fetch that was asked for since then stays. */
export const settleFetch = (
  handoff: Handoff,
  outcome: FetchOutcome,
  words: MerchantWords
): Told => {
  const at = iso(outcome.at)
  const { pendingFetch: last } = handoff
  const pending = last?.id === outcome.fetchId ? last : undefined
  const done = pending
    ? { ...handoff, pendingFetch: undefined, fetchedAt: at }
    : handoff

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

      if (!pending || !isPassing(failure)) return untold(done)

      return untold({
        ...handoff,
        pendingFetch: isGivenUp(handoff, pending, outcome.at)
          ? undefined
          : later(pending, failure, outcome),
      })
    }
  )
}
