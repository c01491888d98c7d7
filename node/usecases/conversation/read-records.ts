import { Result } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

/** The records of some conversations, in their order; a conversation without one is left out. */
export const readRecords = async (
  { conversations }: Pick<Ports, 'conversations'>,
  ids: string[]
): Promise<Result<ConversationRecord[], StoreFailure>> => {
  const read = await Promise.all(ids.map((id) => conversations.read(id)))

  return Result.combine(read).map((found) =>
    found.flatMap(({ record }) => record ?? [])
  )
}
