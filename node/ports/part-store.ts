import type { Result } from 'neverthrow'

import type { TimelineEntry } from '../domain/conversation/timeline/timeline-entry'
import type { TranscriptLine } from '../domain/handoff/shopper'
import type { StoreFailure } from './store-failure'

/** What a conversation's record no longer holds because it is long, in parts; a part is written once and never changed. */
export interface PartStore<Entry> {
  write(
    conversationId: string,
    part: string,
    entries: Entry[]
  ): Promise<Result<void, StoreFailure>>
  /** Nothing for a part that is gone. */
  read(
    conversationId: string,
    part: string
  ): Promise<Result<Entry[], StoreFailure>>
  /** All parts of a conversation, those too that no record names. */
  removeAll(conversationId: string): Promise<Result<void, StoreFailure>>
}

export type TimelineStore = PartStore<TimelineEntry>

export type TranscriptStore = PartStore<TranscriptLine>
