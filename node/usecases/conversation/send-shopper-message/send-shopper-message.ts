import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { findTicket } from '../../../domain/conversation/bot-tickets'
import type { ShopperMessageStatus } from '../../../domain/conversation/shopper-message'
import {
  statusOfMessage,
  takeShopperMessage,
  wasTaken,
} from '../../../domain/conversation/shopper-message'
import { isOpen } from '../../../domain/handoff/handoff'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { nowIn } from '../../../ports/clock'
import { changeConversation } from '../relay/change-conversation'
import type { SendShopperMessageInput } from './shopper-message-input'
import { shopperMessageInput } from './shopper-message-input'

export interface SendShopperMessageAnswer {
  id: string
  /** QUEUED is accepted and will be delivered, or shown to the merchant as failed. */
  status: ShopperMessageStatus
}

/**
 * Takes a shopper's message to the agent, once for each `messageId`: sent again it answers what became of it. `deadline` is
 * in milliseconds since the epoch; `ticket` that of the bot's platform under which it comes, where it has some.
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
  const record = await changeConversation(ports, {
    conversationId,
    deadline,
    fresh: false,
    decide: (found) => {
      if (ticket !== undefined && !(found && findTicket(found, ticket))) {
        return err('NO_SUCH_TICKET')
      }

      return found && (isOpen(found.handoff) || wasTaken(found, id))
        ? ok(takeShopperMessage(found, { id, message, at: nowIn(ports) }))
        : err('NO_OPEN_HANDOFF')
    },
  })

  return record.map((changed) => ({
    id,
    status: statusOfMessage(changed, id),
  }))
}
