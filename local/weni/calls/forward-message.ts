import type { Message, Ticket } from '../model'
import type { Sandbox } from '../sandbox'
import { callTicketer } from './call-ticketer'
import { wireMessage } from './wire-message'

/** Tells an open ticket's ticketer what its contact wrote. Whatever it answers is ignored. */
export const forwardMessage = async (
  sandbox: Sandbox,
  ticket: Ticket,
  message: Message
): Promise<void> => {
  const ticketer = sandbox.db.ticketers.get(ticket.ticketer)

  if (!ticketer) return

  await callTicketer(sandbox, {
    ticketer,
    route: 'forward',
    externalId: ticket.externalId,
    body: {
      ticket_id: ticket.id,
      external_id: ticket.externalId,
      ...wireMessage(message, sandbox.db.contacts.get(ticket.contact)?.name),
    },
    keyOf: () => `forward-${message.id}`,
  })
}
