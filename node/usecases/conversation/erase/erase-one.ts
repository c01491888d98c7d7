import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { everyHandoffOf } from '../../../domain/conversation/conversation-record'
import {
  isErasable,
  untoldEvents,
} from '../../../domain/conversation/erasure/erasable'
import type {
  ErasedConversation,
  LeftTicket,
} from '../../../domain/conversation/erasure/erasure'
import { isOpen } from '../../../domain/handoff/handoff-state'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { endHandoff } from '../end-handoff'
import { deleteConversation } from '../delete-conversation'

/** Of all its handoffs, the oldest first. */
const ticketsOf = (record: ConversationRecord): LeftTicket[] =>
  everyHandoffOf(record).flatMap(({ partner, partnerReference }) =>
    partnerReference === undefined ? [] : [{ partner, partnerReference }]
  )

/** Erases a conversation; an open one is ended first. `ON_ITS_WAY`: somebody is yet to hear of the end. */
export const eraseOne = async (
  ports: Ports,
  record: ConversationRecord,
  { by, deadline }: { by: string; deadline: number }
): Promise<Result<ErasedConversation | 'ON_ITS_WAY', UserError[]>> => {
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

  const { record: left = record, version } = found.value
  const erased = {
    tickets: ticketsOf(left),
    untold: untoldEvents(left).length,
  }

  if (!found.value.record) return ok(erased)
  if (!isErasable(left, ports.clock.now())) return ok('ON_ITS_WAY')

  return (await deleteConversation(ports, left, version))
    .map(() => erased)
    .mapErr(storeUnavailable)
}
