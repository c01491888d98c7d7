import type { Ticket } from '../model'
import type { Sandbox } from '../sandbox'
import { instant } from '../sandbox'
import { callTicketer } from './call-ticketer'
import { isClosed } from './read-answer'

/** Closes a ticket at its ticketer first; it stays open where that refuses or does not answer. */
export const closeTicket = async (
  sandbox: Sandbox,
  ticket: Ticket
): Promise<boolean> => {
  const ticketer = sandbox.db.ticketers.get(ticket.ticketer)

  if (!ticketer) return false

  const answer = await callTicketer(sandbox, {
    ticketer,
    route: 'close',
    externalId: ticket.externalId,
    body: {
      ticket_id: ticket.id,
      external_id: ticket.externalId,
      closed_by: { type: 'platform', id: 'system' },
      closed_at: instant(sandbox.now()),
    },
    keyOf: (attempt) =>
      `close-${ticket.id}-${sandbox.now()}${String(attempt).padStart(6, '0')}`,
  })

  if (!answer || !isClosed(answer)) return false

  sandbox.db.tickets.put({ ...ticket, status: 'closed' })

  return true
}
