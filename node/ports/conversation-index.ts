import type { Result } from 'neverthrow'

import type { StoreFailure } from './store-failure'

export interface IndexEntry {
  conversationId: string
  /** Changes whenever the entry is written, so that whoever saw the old entry does not clear the new one. */
  version: string
  /** Of due entries: when the conversation is due, in milliseconds since the epoch. */
  dueAt?: number
  /** Of open and failed entries: the `startedAt` that they were set with. */
  startedAt?: string
  /** Of held entries: the `since` that they were set with. */
  since?: string
  /** Of closed entries: the `closedAt` that they were moved with. */
  closedAt?: string
}

export interface IndexPage {
  entries: IndexEntry[]
  next?: string
}

/** A slow walk over the open entries. */
export interface OpenWalk {
  /** Where it goes on; absent for the beginning. */
  next?: string
  /** When its last part was finished, ISO 8601; absent while some of that part is left. */
  walkedAt?: string
}

/**
 * Small files that say where work may be left: `due` for conversations whose outbox waits, `open` for conversations
 * with a handoff, `held` for those with events that the bot has not asked for, `failed` for those with messages that were given up,
 * `closed` by day for those that ended. They are hints; the record decides.
 */
export interface ConversationIndex {
  /** `dueAt`, in milliseconds since the epoch, becomes part of the entry's name: a list begins with what is due first. */
  setDue(
    conversationId: string,
    dueAt: number
  ): Promise<Result<void, StoreFailure>>
  /**
   * Whether this process knows of an entry that it set for this instant. Until then it stays, since whoever clears one has first set
   * another for what is left.
   */
  isSetDue(conversationId: string, dueAt: number): boolean
  listDue(
    limit: number,
    next?: string
  ): Promise<Result<IndexPage, StoreFailure>>
  clearDue(entry: IndexEntry): Promise<Result<void, StoreFailure>>
  /** `first` is the first event that is held, with its instant in ISO 8601: written again for the same one, it is one entry. */
  setHeld(
    conversationId: string,
    first: { id: string; since: string }
  ): Promise<Result<void, StoreFailure>>
  /** The longest waiting first. */
  listHeld(
    limit: number,
    next?: string
  ): Promise<Result<IndexPage, StoreFailure>>
  clearHeld(entry: IndexEntry): Promise<Result<void, StoreFailure>>
  /** `startedAt` is that of the conversation's latest handoff: written again for the same one, it is one entry. */
  setFailed(
    conversationId: string,
    startedAt: string
  ): Promise<Result<void, StoreFailure>>
  listFailed(
    limit: number,
    next?: string
  ): Promise<Result<IndexPage, StoreFailure>>
  clearFailed(entry: IndexEntry): Promise<Result<void, StoreFailure>>
  /** `startedAt` is ISO 8601; it becomes part of the entry's name, so that a list is in order of start. */
  setOpen(
    conversationId: string,
    startedAt: string
  ): Promise<Result<void, StoreFailure>>
  listOpen(
    limit: number,
    next?: string
  ): Promise<Result<IndexPage, StoreFailure>>
  /** Replaces the open entry by one under the closing day; `closedAt` is ISO 8601. */
  moveToClosed(
    entry: IndexEntry,
    closedAt: string
  ): Promise<Result<void, StoreFailure>>
  /** `day` is `YYYY-MM-DD` in UTC. */
  listClosed(
    day: string,
    limit: number,
    next?: string
  ): Promise<Result<IndexPage, StoreFailure>>
  /** Of all days, the oldest first. */
  listOldestClosed(limit: number): Promise<Result<IndexPage, StoreFailure>>
  /** Removes all entries of a handoff that is erased. */
  removeEntries(handoff: {
    conversationId: string
    startedAt: string
    closedAt?: string
  }): Promise<Result<void, StoreFailure>>
  removeClosed(entry: IndexEntry): Promise<Result<void, StoreFailure>>
  readWalk(): Promise<Result<OpenWalk, StoreFailure>>
  writeWalk(walk: OpenWalk): Promise<Result<void, StoreFailure>>
}
