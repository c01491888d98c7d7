import type { Result } from 'neverthrow'

import type { StoreFailure } from './store-failure'

/** One handoff's place in the list of conversations. */
export interface ListedHandoff {
  conversationId: string
  /** When it was requested, ISO 8601 in UTC. */
  startedAt: string
}

/**
 * `OPEN`: handoffs that are open, or that ended and are not filed yet. `ENDED`: filed ones. `FAILED`: the latest of conversations with
 * messages that were given up. `FOUND`: those that a search key leads to.
 */
export type ListSource =
  | { kind: 'OPEN' }
  | { kind: 'ENDED' }
  | { kind: 'FAILED' }
  | { kind: 'FOUND'; key: string }

/** The handoffs that begin in one period. */
interface ListedPeriod {
  handoffs: ListedHandoff[]
  /** False where there are more: ask for shorter periods. */
  isWhole: boolean
}

/** Small files whose names say when a handoff began, so that a page of the list is found without reading other conversations. */
export interface ConversationList {
  /** Files a handoff that has ended, with the keys by which a search finds it. */
  add(
    handoff: ListedHandoff,
    keys: string[]
  ): Promise<Result<void, StoreFailure>>
  /** In no order. `period` is the beginning of an instant, such as `2026-11` or `2026-11-28T18`. */
  list(
    source: ListSource,
    period: string
  ): Promise<Result<ListedPeriod, StoreFailure>>
  /** Removes a filed handoff with its search keys. */
  remove(handoff: ListedHandoff): Promise<Result<void, StoreFailure>>
}
