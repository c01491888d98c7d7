import { fail } from './envelope'
import { ticketRoute } from './ticketer-call'

const MAX_BYTES = 64 * 1024

/** `POST v1/tickets/:externalId/reopen`: an end is told to the shopper and the agent; a new ticket asks again. */
export const reopenTicket = ticketRoute(MAX_BYTES, async ({ ctx }) => {
  fail(ctx, {
    status: 422,
    error: 'reopen_not_supported',
    message: 'Open another ticket instead.',
  })
})
