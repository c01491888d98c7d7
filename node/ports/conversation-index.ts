import type { Result } from 'neverthrow'

import type { StoreFailure } from './store-failure'

export interface Mark {
  conversationId: string
  /** Changes with each writing of the mark, so that a mark set anew is not cleared by who saw the old one. */
  version: string
  /** Of open marks: the `startedAt` that they were set with. */
  startedAt?: string
  /** Of closed marks: the `closedAt` that they were moved with. */
  closedAt?: string
}

export interface MarkPage {
  marks: Mark[]
  next?: string
}

/**
 * Small files that say where work may be left: `due` for conversations whose outbox waits, `open` for conversations
 * with a handoff, `closed` by day for those that ended. They are hints; the record decides.
 */
export interface WorkMarks {
  setDue(conversationId: string): Promise<Result<void, StoreFailure>>
  listDue(limit: number, next?: string): Promise<Result<MarkPage, StoreFailure>>
  clearDue(mark: Mark): Promise<Result<void, StoreFailure>>
  /** `startedAt` is ISO 8601; it becomes part of the mark's name, so that a list is in order of start. */
  setOpen(
    conversationId: string,
    startedAt: string
  ): Promise<Result<void, StoreFailure>>
  listOpen(
    limit: number,
    next?: string
  ): Promise<Result<MarkPage, StoreFailure>>
  /** Replaces the open mark by one under the closing day. */
  moveToClosed(
    mark: Mark,
    closedAt: string
  ): Promise<Result<void, StoreFailure>>
  /** `day` is `YYYY-MM-DD` in UTC. */
  listClosed(
    day: string,
    limit: number,
    next?: string
  ): Promise<Result<MarkPage, StoreFailure>>
  /** Where a slow walk over the open marks goes on. */
  readWalk(): Promise<Result<string | undefined, StoreFailure>>
  writeWalk(next: string | undefined): Promise<Result<void, StoreFailure>>
}
