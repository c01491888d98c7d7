import type { Endpoint } from '../http/api-call'
import {
  createTicketField,
  deleteTicketField,
  listTicketFields,
  showTicketField,
  updateTicketField,
} from './ticket-fields'

const RIGHT = 'ticket-fields'
const PATH = '/ticket_fields'

export const ticketFieldEndpoints: Endpoint[] = [
  { method: 'GET', path: PATH, right: 'agent', run: listTicketFields },
  { method: 'POST', path: PATH, right: RIGHT, run: createTicketField },
  { method: 'GET', path: `${PATH}/:id`, right: 'agent', run: showTicketField },
  { method: 'PUT', path: `${PATH}/:id`, right: RIGHT, run: updateTicketField },
  {
    method: 'DELETE',
    path: `${PATH}/:id`,
    right: RIGHT,
    run: deleteTicketField,
  },
]
