import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { findTicket } from '../../../domain/conversation/bot/bot-tickets'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type {
  FileState,
  ShopperMessageStatus,
} from '../../../domain/conversation/shopper-message'
import {
  fileOfMessage,
  statusOfMessage,
  takeShopperMessage,
  wasTaken,
} from '../../../domain/conversation/shopper-message'
import { isOpen } from '../../../domain/handoff/handoff-state'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { nowIn } from '../../../ports/clock'
import { changeConversation } from '../relay/change-conversation'
import { awaitEnd, nearEndOf } from './await-end'
import type { SendShopperMessageInput } from './shopper-message-input'
import { shopperMessageInput } from './shopper-message-input'

interface SendShopperMessageAnswer {
  id: string
  /** QUEUED is accepted and will be delivered, or shown to the merchant as failed. */
  status: ShopperMessageStatus
  /** In the order of the input. */
  attachments: SentAttachment[]
}

/** A file waits, or has failed, with its message. */
type SentAttachment = { url: string } & (
  | FileState
  | { result: 'QUEUED' | 'FAILED' }
)

/** What refuses a message, and when the handoff that it came for ends where that is the reason. */
const refusalOf = (
  ports: Ports,
  record: ConversationRecord | undefined,
  { id, ticket }: { id: string; ticket?: string }
):
  | { code: 'NO_SUCH_TICKET' | 'NO_OPEN_HANDOFF'; endsAt?: number }
  | undefined => {
  if (ticket !== undefined && !(record && findTicket(record, ticket))) {
    return { code: 'NO_SUCH_TICKET' }
  }
  if (record && wasTaken(record, id)) return undefined

  const endsAt = record && nearEndOf(ports, record.handoff)

  return record && isOpen(record.handoff) && endsAt === undefined
    ? undefined
    : { code: 'NO_OPEN_HANDOFF', endsAt }
}

/**
 * Takes a shopper's message to the agent, once for each `messageId`: sent again it answers what became of it. `deadline` is
 * in milliseconds since the epoch; `ticket` that of the bot's platform under which it comes, where it has some. What comes while
 * the end is told is the bot's to answer: it is refused once the bot has the conversation back.
 */
export const sendShopperMessage = async (
  ports: Ports,
  input: SendShopperMessageInput,
  deadline: number,
  ticket?: string
): Promise<Result<SendShopperMessageAnswer, UserError[]>> => {
  const parsed = parseInput(shopperMessageInput, input)

  if (parsed.isErr()) return err(parsed.error)

  const { conversationId, messageId: id, text, ...rest } = parsed.value
  const message = {
    kind: 'message' as const,
    text,
    attachments: rest.attachments,
    sentAt: rest.sentAt ?? nowIn(ports),
  }
  let endsAt: number | undefined
  const record = await changeConversation(ports, {
    conversationId,
    deadline,
    mayBeCached: true,
    decide: (found) => {
      const refusal = refusalOf(ports, found, { id, ticket })

      endsAt = refusal?.endsAt

      return found && !refusal
        ? ok(takeShopperMessage(found, { id, message, at: nowIn(ports) }))
        : err(refusal?.code ?? 'NO_OPEN_HANDOFF')
    },
  })

  if (record.isErr() && endsAt !== undefined) {
    await awaitEnd(ports, conversationId, { endsAt, deadline })
  }

  return record.map((changed) => {
    const status = statusOfMessage(changed, id)

    return {
      id,
      status,
      attachments: message.attachments.map(({ url }, place) =>
        status === 'DELIVERED'
          ? { url, ...fileOfMessage(changed, id, place) }
          : { url, result: status }
      ),
    }
  })
}
