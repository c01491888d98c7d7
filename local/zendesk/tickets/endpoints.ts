import type { Endpoint } from '../http/api-call'
import { listAudits } from './audits'
import { listComments } from './comments'
import { createTicket } from './create-ticket'
import { deleteTicket, listTickets, showTicket } from './list-tickets'
import { addTags, listTags } from './ticket-tags'
import { updateTicket } from './update-ticket'

const right = 'agent'

export const ticketEndpoints: Endpoint[] = [
  { method: 'GET', path: '/tickets', right, run: listTickets },
  { method: 'POST', path: '/tickets', right, run: createTicket },
  { method: 'GET', path: '/tickets/:id', right, run: showTicket },
  { method: 'PUT', path: '/tickets/:id', right, run: updateTicket },
  { method: 'DELETE', path: '/tickets/:id', right, run: deleteTicket },
  { method: 'GET', path: '/tickets/:id/comments', right, run: listComments },
  { method: 'GET', path: '/tickets/:id/audits', right, run: listAudits },
  { method: 'GET', path: '/tickets/:id/tags', right, run: listTags },
  { method: 'PUT', path: '/tickets/:id/tags', right, run: addTags },
]
