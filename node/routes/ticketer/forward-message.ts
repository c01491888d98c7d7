import { historyLine } from '../../adapters/bot/weni/history-line'
import { readMessage } from '../../adapters/bot/weni/read-message'
import { nowIn } from '../../ports/clock'
import { sendShopperMessage } from '../../usecases/conversation/send-shopper-message/send-shopper-message'
import { takeHistory } from '../../usecases/conversation/take-history'
import { fail, errorFrom, succeed, unreadable } from './envelope'
import { ticketLanguage } from './ticket-language'
import type { TicketCall } from './ticketer-call'
import { ticketRoute } from './ticketer-call'

const MAX_BYTES = 1024 * 1024

const serve = async (call: TicketCall): Promise<void> => {
  const { ctx, ports, content, idempotencyKey, deadline } = call
  const { conversationId, externalId } = call
  const read = readMessage(content, idempotencyKey, await ticketLanguage(call))

  if (read.isErr()) {
    fail(ctx, unreadable('The message has no text, file or metadata.'))

    return
  }

  const { author, id, text, attachments, sentAt } = read.value
  const taken =
    author === 'BOT'
      ? await takeHistory(
          ports,
          {
            conversationId,
            ticket: externalId,
            lines: [historyLine(read.value, nowIn(ports))],
          },
          deadline
        )
      : await sendShopperMessage(
          ports,
          { conversationId, messageId: id, text, attachments, sentAt },
          deadline,
          externalId
        )

  taken.match(
    () => succeed(ctx),
    (errors) => fail(ctx, errorFrom(errors))
  )
}

/** `POST v1/tickets/:externalId/messages`: what the shopper writes; what the bot wrote where history comes one by one. */
export const forwardMessage = ticketRoute(MAX_BYTES, serve)
