import type { Sandbox } from '../sandbox'
import type { Ticket } from './ticket'
import type { CommentInput } from './ticket-input'

type Bodies = Pick<CommentInput, 'body' | 'html_body'>

const valuesOf = (
  { db }: Sandbox,
  ticket: Ticket
): Record<string, string | number | null> => ({
  'ticket.id': ticket.id,
  'ticket.title': ticket.subject,
  'ticket.external_id': ticket.external_id,
  'ticket.requester.name': db.users.get(ticket.requester_id)?.name ?? '',
  'ticket.requester.email': db.users.get(ticket.requester_id)?.email ?? '',
  'ticket.requester.phone': db.users.get(ticket.requester_id)?.phone ?? '',
})

/** Fills in the placeholders that an agent writes; unknown ones become nothing (ticket comments reference, Bodies). */
export const fillPlaceholders = (
  sandbox: Sandbox,
  { body, html_body }: Bodies,
  ticket: Ticket | undefined
): Bodies => {
  const values = ticket ? valuesOf(sandbox, ticket) : {}
  const filled = (text: string | undefined) =>
    text?.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) =>
      String(values[name.trim()] ?? '')
    )

  return { body: filled(body), html_body: filled(html_body) }
}
