import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { readRecords } from '../conversation/read-records'

/** The longest waiting show which side is silent; a page that is refreshed every half minute need not read more. */
const READS_AT_MOST = 100

/** The conversations with something to deliver, those that wait for longest first. */
export const recordsWithWork = async (
  ports: Pick<Ports, 'index' | 'conversations'>
): Promise<Result<ConversationRecord[], StoreFailure>> => {
  const due = await ports.index.listDue(READS_AT_MOST)

  return due.isErr()
    ? err(due.error)
    : readRecords(ports, [
        ...new Set(
          due.value.entries.map(({ conversationId }) => conversationId)
        ),
      ])
}
