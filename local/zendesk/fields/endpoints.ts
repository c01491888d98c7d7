import type { Endpoint } from '../http/api-call'
import {
  createTicketField,
  deleteTicketField,
  listTicketFields,
  showTicketField,
  updateTicketField,
} from './ticket-fields'

const right = 'ticket-fields'
const path = '/ticket_fields'

export const ticketFieldEndpoints: Endpoint[] = [
  { method: 'GET', path, right: 'agent', run: listTicketFields },
  { method: 'POST', path, right, run: createTicketField },
  { method: 'GET', path: `${path}/:id`, right: 'agent', run: showTicketField },
  { method: 'PUT', path: `${path}/:id`, right, run: updateTicketField },
  { method: 'DELETE', path: `${path}/:id`, right, run: deleteTicketField },
]
