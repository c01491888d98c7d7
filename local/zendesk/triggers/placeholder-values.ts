import { instant } from '../../sandbox/instant'
import type { TicketStatus } from '../tickets/ticket'
import type { User } from '../users/user'
import type { Settings } from '../account/settings'
import { settingsOf } from '../account/settings-of'
import type { Sandbox } from '../sandbox'
import { customFieldsOf } from '../tickets/custom-fields'
import { presentVia, SYSTEM_USER_ID } from '../via'
import { commentPlaceholders } from './comment-placeholders'
import type { UpdateFacts } from './update-facts'

const statusNames: Record<Settings['locale'], Record<TicketStatus, string>> = {
  en: {
    new: 'New',
    open: 'Open',
    pending: 'Pending',
    hold: 'On-hold',
    solved: 'Solved',
    closed: 'Closed',
  },
  pt: {
    new: 'Novo',
    open: 'Aberto',
    pending: 'Pendente',
    hold: 'Em espera',
    solved: 'Resolvido',
    closed: 'Fechado',
  },
  es: {
    new: 'Nuevo',
    open: 'Abierto',
    pending: 'Pendiente',
    hold: 'En espera',
    solved: 'Resuelto',
    closed: 'Cerrado',
  },
}

const person = (user: User | undefined) =>
  user && {
    id: user.id,
    name: user.name,
    first_name: user.name.split(' ')[0],
    last_name: user.name.split(' ').slice(1).join(' '),
    email: user.email,
    phone: user.phone,
    external_id: user.external_id,
    role: user.role,
    locale: user.locale,
    tags: user.tags.join(' '),
  }

const fieldValues = (sandbox: Sandbox, { ticket }: UpdateFacts) =>
  Object.fromEntries(
    customFieldsOf(sandbox).map((field) => [
      `ticket_field_${field.id}`,
      ticket.custom_fields[String(field.id)] ?? '',
    ])
  )

const ticketValues = (sandbox: Sandbox, facts: UpdateFacts) => {
  const { ticket } = facts
  const { db, subdomain } = sandbox
  const address = `${subdomain}.zendesk.com/agent/tickets/${ticket.id}`
  const group =
    ticket.group_id === null ? undefined : db.groups.get(ticket.group_id)

  return {
    id: ticket.id,
    external_id: ticket.external_id,
    title: ticket.subject,
    description: ticket.description,
    status: statusNames[settingsOf(db).locale][ticket.status],
    priority: ticket.priority,
    ticket_type: ticket.type,
    tags: ticket.tags.join(' '),
    via: presentVia(ticket.via_id).channel,
    url: address,
    link: `https://${address}`,
    created_at: instant(ticket.created_at),
    updated_at: instant(ticket.updated_at),
    group: group && { id: group.id, name: group.name },
    requester: person(db.users.get(ticket.requester_id)),
    submitter: person(db.users.get(ticket.submitter_id)),
    assignee: person(
      ticket.assignee_id === null ? undefined : db.users.get(ticket.assignee_id)
    ),
    ...fieldValues(sandbox, facts),
  }
}

/** What placeholders can name in a webhook's body. */
export const placeholderValues = (sandbox: Sandbox, facts: UpdateFacts) => ({
  ticket: Object.defineProperties(
    ticketValues(sandbox, facts),
    Object.getOwnPropertyDescriptors(commentPlaceholders(sandbox, facts.ticket))
  ),
  current_user: person(facts.user) ?? { id: SYSTEM_USER_ID, name: 'System' },
})
