import { hasUndelivered } from '../../domain/conversation/failures/failures'
import type { IndexEntry } from '../../ports/conversation-index'
import type { Ports } from '../../ports/ports'
import { markFailed } from '../conversation/relay/mark-failed'

type Stored = Pick<Ports, 'index' | 'conversations'>

/**
 * Clears the entry of a conversation with nothing left to deliver. What is tried again keeps it, and what failed while it was cleared
 * gets it back.
 */
export const clearFailed = async (
  { conversations, index }: Stored,
  entry: IndexEntry
): Promise<void> => {
  const read = () => conversations.read(entry.conversationId, { fresh: true })
  const found = await read()

  if (found.isErr()) return

  const { record } = found.value
  const isLeft =
    record !== undefined &&
    record.handoff.requestedAt === entry.startedAt &&
    hasUndelivered(record)

  if (isLeft || (await index.clearFailed(entry)).isErr()) return

  const again = (await read()).unwrapOr({ record: undefined }).record

  if (again) await markFailed({ index }, again)
}
