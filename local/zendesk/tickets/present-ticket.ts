import { instant } from '../../sandbox/instant'
import type { Ticket } from './ticket'
import type { Sandbox } from '../sandbox'
import { presentVia } from '../via'
import { customFieldsOf } from './custom-fields'

const valuesOf = (sandbox: Sandbox, ticket: Ticket) =>
  customFieldsOf(sandbox).map((field) => ({
    id: field.id,
    value: ticket.custom_fields[String(field.id)] ?? null,
  }))

const absent = {
  recipient: null,
  organization_id: null,
  collaborator_ids: [],
  follower_ids: [],
  email_cc_ids: [],
  forum_topic_id: null,
  problem_id: null,
  has_incidents: false,
  satisfaction_rating: null,
  sharing_agreement_ids: [],
  allow_channelback: false,
  allow_attachments: true,
  from_messaging_channel: false,
}

/** A ticket as the API writes it. */
export const presentTicket = (
  sandbox: Sandbox,
  ticket: Ticket,
  origin: string
) => {
  const { followup_source_id, via_id, deleted, ...own } = ticket
  const values = valuesOf(sandbox, ticket)

  return {
    url: `${origin}/api/v2/tickets/${ticket.id}.json`,
    ...absent,
    ...own,
    via: presentVia(via_id, followup_source_id === null ? null : 'follow_up'),
    raw_subject: ticket.subject,
    followup_ids: ticket.status === 'closed' ? ticket.followup_ids : [],
    custom_fields: values,
    fields: values,
    generated_timestamp: Math.floor(ticket.updated_at / 1000),
    created_at: instant(ticket.created_at),
    updated_at: instant(ticket.updated_at),
    ...(deleted ? { status: 'deleted' } : {}),
  }
}
