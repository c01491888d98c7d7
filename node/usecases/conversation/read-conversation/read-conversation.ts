import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { ReadTimeline } from './read-timeline'
import { readTimeline } from './read-timeline'

export interface ReadConversation extends ReadTimeline {
  record: ConversationRecord
}

export const withTimelineOf = async (
  ports: Pick<Ports, 'timelines'>,
  record: ConversationRecord
): Promise<Result<ReadConversation, UserError[]>> =>
  (await readTimeline(ports, record))
    .map((timeline) => ({ record, ...timeline }))
    .mapErr(storeUnavailable)

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
