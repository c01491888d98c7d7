import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { notePerson } from '../../../domain/conversation/timeline/note-person'
import type { UserError } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { changeConversation } from '../relay/change-conversation'
import type { ReadConversation } from './read-conversation'
import { withTimelineOf } from './read-conversation'

interface RevealRequest {
  conversationId: string
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
}

/** A conversation with its personal data, once it is noted who asked for them. */
export const revealConversation = async (
  ports: Ports,
  { conversationId, by, deadline }: RevealRequest
): Promise<Result<ReadConversation, UserError[]>> => {
  const noted = await changeConversation(ports, {
    conversationId,
    deadline,
    decide: (record) =>
      record
        ? ok(notePerson(record, { did: 'REVEALED', by, at: nowIn(ports) }))
        : err('CONVERSATION_NOT_FOUND'),
  })

  return noted.isOk() ? withTimelineOf(ports, noted.value) : err(noted.error)
}
