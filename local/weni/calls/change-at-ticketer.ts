import type { Ticket } from '../model'
import type { Sandbox } from '../sandbox'
import { instant } from '../sandbox'
import { callTicketer } from './call-ticketer'

type Answer = NonNullable<Awaited<ReturnType<typeof callTicketer>>>

interface Change {
  route: 'close' | 'reopen'
  /** As Weni names the change in its body: `closed_by`, `reopened_at`. */
  past: 'closed' | 'reopened'
  status: Ticket['status']
  isTaken(answer: Answer): boolean
}

/** Changes a ticket at its ticketer first; it stays as it is where that refuses or does not answer. */
export const changeAtTicketer = async (
  sandbox: Sandbox,
  ticket: Ticket,
  { route, past, status, isTaken }: Change
): Promise<boolean> => {
  const ticketer = sandbox.db.ticketers.get(ticket.ticketer)

  if (!ticketer) return false

  const answer = await callTicketer(sandbox, {
    ticketer,
    route,
    externalId: ticket.externalId,
    body: {
      ticket_id: ticket.id,
      external_id: ticket.externalId,
      [`${past}_by`]: { type: 'platform', id: 'system' },
      [`${past}_at`]: instant(sandbox.now()),
    },
    keyOf: (attempt) =>
      `${route}-${ticket.id}-${sandbox.now()}${String(attempt).padStart(6, '0')}`,
  })

  if (!answer || !isTaken(answer)) return false

  sandbox.db.tickets.put({ ...ticket, status })

  return true
}
