import type { Ticket } from '../model'
import type { Sandbox } from '../sandbox'
import { changeAtTicketer } from './change-at-ticketer'

/** Opens a closed ticket again, if its ticketer takes that. */
export const reopenTicket = (
  sandbox: Sandbox,
  ticket: Ticket
): Promise<boolean> =>
  changeAtTicketer(sandbox, ticket, {
    route: 'reopen',
    past: 'reopened',
    status: 'open',
    isTaken: ({ status }) => status >= 200 && status < 300,
  })
