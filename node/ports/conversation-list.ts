import type { Result } from 'neverthrow'

import type { StoreFailure } from './store-failure'

/** One handoff's place in the list of conversations. */
export interface ListedHandoff {
  conversationId: string
  /** When it was requested, ISO 8601 in UTC. */
  startedAt: string
}

/**
 * Handoffs that are open, or not filed since they ended; those that ended; the latest of conversations with messages that were given
 * up; those that a search key leads to.
 */
export type ListSource =
  | { kind: 'OPEN' }
  | { kind: 'ENDED' }
  | { kind: 'FAILED' }
  | { kind: 'FOUND'; key: string }

/** What begins in one period. */
interface ListedPeriod {
  handoffs: ListedHandoff[]
  /** Otherwise there are more than were answered, and a shorter period tells which. */
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
  /** Of one that was filed, its keys too. */
  remove(handoff: ListedHandoff): Promise<Result<void, StoreFailure>>
}
