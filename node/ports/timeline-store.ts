import type { Result } from 'neverthrow'

import type { TimelineEntry } from '../domain/conversation/timeline/timeline-entry'
import type { StoreFailure } from './store-failure'

/** The parts of timelines that their records no longer hold; a part is written once and never changed. */
export interface TimelineStore {
  write(
    conversationId: string,
    part: string,
    entries: TimelineEntry[]
  ): Promise<Result<void, StoreFailure>>
  /** Nothing for a part that is gone. */
  read(
    conversationId: string,
    part: string
  ): Promise<Result<TimelineEntry[], StoreFailure>>
  /** All parts of a conversation, those too that no record names. */
  removeAll(conversationId: string): Promise<Result<void, StoreFailure>>
}
