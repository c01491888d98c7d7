import type { Ticket } from '../model'
import type { Sandbox } from '../sandbox'

/** The first row of an external id, which may be one that is closed where two rows share it. */
export const ticketOf = (
  { db }: Sandbox,
  externalId: string
): Ticket | undefined =>
  db.tickets.all().find((ticket) => ticket.externalId === externalId)
