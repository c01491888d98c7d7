import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { HandoffView } from '../../domain/conversation/handoff-view'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import { retryFailed } from '../../domain/conversation/retry-failed'
import { notePerson } from '../../domain/conversation/timeline/note-person'
import type { PersonEntry } from '../../domain/conversation/timeline/timeline-entry'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../../ports/clock'
import { changeConversation } from './relay/change-conversation'

const retried = (
  record: ConversationRecord,
  deed: Omit<PersonEntry, 'kind'>
): ConversationRecord => {
  const again = retryFailed(record, deed.at)

  return again === record ? record : notePerson(again, deed)
}

/** For the merchant: tries a conversation's failed messages again. `deadline` is in milliseconds since the epoch. */
export const retryDeliveries = async (
  ports: Ports,
  { conversationId, by }: { conversationId: string; by: string },
  deadline: number
): Promise<Result<HandoffView, UserError[]>> => {
  const record = await changeConversation(ports, {
    conversationId,
    deadline,
    fresh: true,
    decide: (found) =>
      found
        ? ok(retried(found, { did: 'RETRIED', by, at: nowIn(ports) }))
        : err('HANDOFF_NOT_FOUND'),
  })

  return record.map(viewHandoff)
}
