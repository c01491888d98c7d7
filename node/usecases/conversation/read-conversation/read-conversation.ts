import { err, ok, Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { merged } from '../../../domain/conversation/timeline/merge-deliveries'
import type { TimelineEntry } from '../../../domain/conversation/timeline/timeline-entry'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'

/** A page cannot show more of them, and nobody reads further back. */
const PARTS_AT_MOST = 40

export interface ReadConversation {
  record: ConversationRecord
  /** The timeline, from the record and its files: the oldest entry first, each with the state of its delivery. */
  entries: TimelineEntry[]
  /** The beginning is left out. */
  isCut: boolean
}

export const withTimelineOf = async (
  { timelines }: Pick<Ports, 'timelines'>,
  record: ConversationRecord
): Promise<Result<ReadConversation, UserError[]>> => {
  const { conversationId, timeline } = record
  const parts = timeline?.parts ?? []
  const read = await Promise.all(
    parts
      .slice(-PARTS_AT_MOST)
      .map((part) => timelines.read(conversationId, part))
  )

  return Result.combine(read)
    .map((filed) => ({
      record,
      entries: merged(
        [],
        [...filed.flat(), ...(timeline?.entries ?? [])]
      ).filter(({ kind }) => kind !== 'DELIVERY'),
      isCut: parts.length > PARTS_AT_MOST,
    }))
    .mapErr(storeUnavailable)
}

/** One conversation with all that happened in it; undefined when there is none of that id. */
export const readConversation = async (
  ports: Pick<Ports, 'conversations' | 'timelines'>,
  conversationId: string
): Promise<Result<ReadConversation | undefined, UserError[]>> => {
  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (found.isErr()) return err(storeUnavailable())

  return found.value.record
    ? withTimelineOf(ports, found.value.record)
    : ok(undefined)
}
