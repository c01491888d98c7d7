import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import { withoutFailures } from '../../domain/conversation/failures'
import type { HandoffView } from '../../domain/conversation/handoff-view'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import { notePerson } from '../../domain/conversation/timeline/note-person'
import type { PersonEntry } from '../../domain/conversation/timeline/timeline-entry'
import type { UserError } from '../../domain/user-error'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { changeConversation } from './relay/change-conversation'

const dismissed = (
  record: ConversationRecord,
  deed: Omit<PersonEntry, 'kind'>
): ConversationRecord => {
  const rest = withoutFailures(record)

  return rest === record ? record : notePerson(rest, deed)
}

/**
 * For the merchant: takes a conversation's failed messages off the list. Its timeline goes on telling of them, and of who did
 * so. `deadline` is in milliseconds since the epoch.
 */
export const dismissFailures = async (
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
        ? ok(dismissed(found, { did: 'DISMISSED', by, at: nowIn(ports) }))
        : err('HANDOFF_NOT_FOUND'),
  })

  return record.map(viewHandoff)
}
