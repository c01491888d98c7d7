import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import {
  everyHandoffOf,
  listedIn,
} from '../../domain/conversation/conversation-record'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { inOrder } from './in-order'

/**
 * Deletes what is stored of a conversation, the record last: as long as it is there, what is left of it can be found. `version` is
 * the record's.
 */
export const deleteConversation = (
  { timelines, transcripts, list, index, conversations }: Ports,
  record: ConversationRecord,
  version: string
): Promise<Result<void, StoreFailure>> => {
  const { conversationId } = record

  return inOrder([
    () => timelines.removeAll(conversationId),
    () => transcripts.removeAll(conversationId),
    ...listedIn(record).map(
      (startedAt) => () => list.remove({ conversationId, startedAt })
    ),
    ...everyHandoffOf(record).flatMap(({ requestedAt: startedAt, closedAt }) =>
      startedAt === undefined
        ? []
        : [() => index.removeEntries({ conversationId, startedAt, closedAt })]
    ),
    () => conversations.remove(conversationId, version),
  ])
}
