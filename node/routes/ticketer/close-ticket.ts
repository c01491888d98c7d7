import { endHandoff } from '../../usecases/conversation/end-handoff'
import { fail, errorFrom, succeed } from './envelope'
import { ticketRoute } from './ticketer-call'

const MAX_BYTES = 64 * 1024

/**
 * `POST v1/tickets/:externalId/close`: Weni has closed the ticket. It comes inside our own close callback too, and is answered
 * without waiting for that: whoever delivers goes on delivering.
 */
export const closeTicket = ticketRoute(
  MAX_BYTES,
  async ({ ctx, ports, conversationId, externalId, deadline }) => {
    const ended = await endHandoff(
      ports,
      { conversationId, reason: 'BOT_CANCELLED', ticket: externalId },
      deadline
    )

    ended.match(
      () => succeed(ctx),
      (errors) => fail(ctx, errorFrom(errors))
    )
  }
)
