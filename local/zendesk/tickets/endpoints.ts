import type { Endpoint } from '../http/api-call'
import { listAudits } from './audits'
import { listComments } from './comments'
import { createTicket } from './create-ticket'
import { deleteTicket, listTickets, showTicket } from './list-tickets'
import { addTags, listTags } from './ticket-tags'
import { updateTicket } from './update-ticket'

const RIGHT = 'agent'

export const ticketEndpoints: Endpoint[] = [
  { method: 'GET', path: '/tickets', right: RIGHT, run: listTickets },
  { method: 'POST', path: '/tickets', right: RIGHT, run: createTicket },
  { method: 'GET', path: '/tickets/:id', right: RIGHT, run: showTicket },
  { method: 'PUT', path: '/tickets/:id', right: RIGHT, run: updateTicket },
  { method: 'DELETE', path: '/tickets/:id', right: RIGHT, run: deleteTicket },
  {
    method: 'GET',
    path: '/tickets/:id/comments',
    right: RIGHT,
    run: listComments,
  },
  { method: 'GET', path: '/tickets/:id/audits', right: RIGHT, run: listAudits },
  { method: 'GET', path: '/tickets/:id/tags', right: RIGHT, run: listTags },
  { method: 'PUT', path: '/tickets/:id/tags', right: RIGHT, run: addTags },
]
