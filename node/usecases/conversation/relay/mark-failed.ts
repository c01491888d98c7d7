import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { hasFailed } from '../../../domain/conversation/failures/failures'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

const placeOf = (record: ConversationRecord | undefined): string | undefined =>
  record && hasFailed(record) ? record.handoff.requestedAt : undefined

/**
 * Indexes a conversation with messages that were given up. Not where it was so in each of the `known` records, whose entry is there
 * already. Who reads the entries clears them.
 */
export const markFailed = async (
  { index }: Pick<Ports, 'index'>,
  record: ConversationRecord,
  known: Array<ConversationRecord | undefined> = [undefined]
): Promise<Result<void, StoreFailure>> => {
  const place = placeOf(record)

  return place === undefined || known.every((one) => placeOf(one) === place)
    ? ok(undefined)
    : index.setFailed(record.conversationId, place)
}
