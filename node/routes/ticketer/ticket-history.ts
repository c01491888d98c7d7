import { readHistory } from '../../adapters/bot/weni/read-history'
import { nowIn } from '../../ports/clock'
import { takeHistory } from '../../usecases/conversation/take-history'
import { fail, errorFrom, succeed, unreadable } from './envelope'
import { ticketLanguage } from './ticket-language'
import { ticketRoute } from './ticketer-call'

/** A batch of 50 messages can pass 400 KB. */
const MAX_BYTES = 4 * 1024 * 1024

/** `POST v1/tickets/:externalId/history`: what was written before, in batches that come late and come again. */
export const ticketHistory = ticketRoute(MAX_BYTES, async (call) => {
  const { ctx, ports, content, conversationId, externalId, deadline } = call
  const lines = readHistory(content, await ticketLanguage(call), nowIn(ports))

  if (lines.isErr()) {
    fail(ctx, unreadable('messages is needed, a list.'))

    return
  }

  const taken = await takeHistory(
    ports,
    { conversationId, ticket: externalId, lines: lines.value },
    deadline
  )

  taken.match(
    () => succeed(ctx),
    (errors) => fail(ctx, errorFrom(errors))
  )
})
