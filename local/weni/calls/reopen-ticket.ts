import type { Ticket } from '../model'
import type { Sandbox } from '../sandbox'
import { instant } from '../sandbox'
import { callTicketer } from './call-ticketer'

/** Opens a closed ticket again, if its ticketer takes that. */
export const reopenTicket = async (
  sandbox: Sandbox,
  ticket: Ticket
): Promise<boolean> => {
  const ticketer = sandbox.db.ticketers.get(ticket.ticketer)

  if (!ticketer) return false

  const answer = await callTicketer(sandbox, {
    ticketer,
    route: 'reopen',
    externalId: ticket.externalId,
    body: {
      ticket_id: ticket.id,
      external_id: ticket.externalId,
      reopened_by: { type: 'platform', id: 'system' },
      reopened_at: instant(sandbox.now()),
    },
    keyOf: (attempt) =>
      `reopen-${ticket.id}-${sandbox.now()}${String(attempt).padStart(6, '0')}`,
  })
  const isReopened =
    answer !== undefined && answer.status >= 200 && answer.status < 300

  if (isReopened) sandbox.db.tickets.put({ ...ticket, status: 'open' })

  return isReopened
}
