import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { HandoffView } from '../../../domain/conversation/handoff-view'
import { viewHandoff } from '../../../domain/conversation/handoff-view'
import { notePerson } from '../../../domain/conversation/timeline/note-person'
import type { PersonEntry } from '../../../domain/conversation/timeline/timeline-entry'
import type { UserError } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { changeConversation } from '../relay/change-conversation'

/** Whose failed messages are changed, and by whom (an e-mail address). */
export interface FailuresOf {
  conversationId: string
  by: string
}

interface FailureChange extends FailuresOf {
  did: PersonEntry['did']
  /** The record as it came where there was nothing to change; `at` is ISO 8601. */
  change(record: ConversationRecord, at: string): ConversationRecord
}

/** Changes a conversation's failed messages, and notes in its timeline who did. `deadline` is in milliseconds since the epoch. */
export const changeFailures = async (
  ports: Ports,
  { conversationId, by, did, change }: FailureChange,
  deadline: number
): Promise<Result<HandoffView, UserError[]>> => {
  const noted = (record: ConversationRecord): ConversationRecord => {
    const at = nowIn(ports)
    const changed = change(record, at)

    return changed === record ? record : notePerson(changed, { did, by, at })
  }
  const record = await changeConversation(ports, {
    conversationId,
    deadline,
    decide: (found) => (found ? ok(noted(found)) : err('HANDOFF_NOT_FOUND')),
  })

  return record.map(viewHandoff)
}
