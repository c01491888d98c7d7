import { z } from 'zod'

import { closeTicket } from '../calls/close-ticket'
import type { Sandbox } from '../sandbox'
import type { CallbackAnswer } from './answer'
import { notFound, refuse } from './answer'
import { ticketOf } from './ticket-of'

const closeInput = z.looseObject({
  external_id: z.string().min(1),
  closed_by: z.looseObject({ type: z.string(), id: z.string() }),
  reason: z.string(),
  closed_at: z.iso.datetime({ offset: true }),
})

/**
 * `POST .../tickets/close`: the ticketer's own `/close` is called before this is answered, and the ticket stays open where that
 * fails. The flow on "ticket closed" runs then.
 */
export const takeClose = async (
  sandbox: Sandbox,
  content: unknown
): Promise<CallbackAnswer> => {
  const { data, error } = closeInput.safeParse(content)

  if (!data) return refuse(400, 'invalid_request', z.prettifyError(error))

  const ticket = ticketOf(sandbox, data.external_id)

  if (!ticket) return notFound
  if (ticket.status === 'closed') return { status: 200, body: {} }
  if (!(await closeTicket(sandbox, ticket))) {
    return refuse(500, 'close_failed', 'The ticketer did not close its ticket.')
  }

  const contact = sandbox.db.contacts.get(ticket.contact)

  if (contact) sandbox.channel.ticketClosed(contact)

  return { status: 200, body: {} }
}
