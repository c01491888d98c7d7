import { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { merged } from '../../../domain/conversation/timeline/merge-deliveries'
import type { TimelineEntry } from '../../../domain/conversation/timeline/timeline-entry'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

/** A page cannot show more of them, and nobody reads further back. */
const PARTS_AT_MOST = 40

export interface ReadTimeline {
  /** The oldest first, each with what became of it. */
  entries: TimelineEntry[]
  /** The beginning is left out. */
  isCut: boolean
}

/** What happened in a conversation, out of its record and the files of its timeline. */
export const readTimeline = async (
  { timelines }: Pick<Ports, 'timelines'>,
  { conversationId, timeline }: ConversationRecord
): Promise<Result<ReadTimeline, StoreFailure>> => {
  const parts = timeline?.parts ?? []
  const read = await Promise.all(
    parts
      .slice(-PARTS_AT_MOST)
      .map((part) => timelines.read(conversationId, part))
  )

  return Result.combine(read).map((filed) => ({
    entries: merged([], [...filed.flat(), ...(timeline?.entries ?? [])]).filter(
      ({ kind }) => kind !== 'DELIVERY'
    ),
    isCut: parts.length > PARTS_AT_MOST,
  }))
}
