import type { Ticket } from '../model'
import type { Sandbox } from '../sandbox'
import { changeAtTicketer } from './change-at-ticketer'
import { isClosed } from './read-answer'

/** Closes a ticket, if its ticketer takes that. */
export const closeTicket = (
  sandbox: Sandbox,
  ticket: Ticket
): Promise<boolean> =>
  changeAtTicketer(sandbox, ticket, {
    route: 'close',
    past: 'closed',
    status: 'closed',
    isTaken: isClosed,
  })
