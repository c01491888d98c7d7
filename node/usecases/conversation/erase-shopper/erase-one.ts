import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isWorkLeft } from '../../../domain/conversation/due-work'
import { isOpen } from '../../../domain/handoff/handoff'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { endHandoff } from '../end-handoff'
import { eraseConversation } from '../erase-conversation'

/** `ON_ITS_WAY`: the partner is yet to hear of the end, which could not be told once the record is gone. */
export type Erased = 'ERASED' | 'ON_ITS_WAY'

export interface EraseOneRequest {
  record: ConversationRecord
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
}

/** Erases a conversation; an open one is ended first. */
export const eraseOne = async (
  ports: Ports,
  { record, by, deadline }: EraseOneRequest
): Promise<Result<Erased, UserError[]>> => {
  const { conversationId } = record

  if (isOpen(record.handoff)) {
    const ended = await endHandoff(
      ports,
      { conversationId, reason: 'BOT_CANCELLED', by },
      deadline
    )

    if (ended.isErr()) return err(ended.error)
  }

  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (found.isErr()) return err(storeUnavailable())
  if (!found.value.record) return ok('ERASED')
  if (isWorkLeft(found.value.record)) return ok('ON_ITS_WAY')

  return (
    await eraseConversation(ports, found.value.record, found.value.version)
  )
    .map((): Erased => 'ERASED')
    .mapErr(storeUnavailable)
}
