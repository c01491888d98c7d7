import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import {
  everyHandoffOf,
  listedIn,
} from '../../domain/conversation/conversation-record'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

/**
 * Deletes what is stored of a conversation, the record last: as long as it is there, what is left of it can be found. `version` is
 * the record's.
 */
export const eraseConversation = async (
  { timelines, transcripts, list, index, conversations }: Ports,
  record: ConversationRecord,
  version: string
): Promise<Result<void, StoreFailure>> => {
  const { conversationId } = record
  const steps = [
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
  ]

  for (const step of steps) {
    const done = await step()

    if (done.isErr()) return done
  }

  return ok(undefined)
}
