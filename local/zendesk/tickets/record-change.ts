import type {
  Audit,
  AuditEvent,
  Comment,
  Ticket,
  TicketProperties,
} from './ticket'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import type { Actor } from '../via'

export interface NewComment {
  author_id: number
  plain_body: string
  html_body: string
  public: boolean
  attachments: number[]
}

export interface TicketChange {
  properties: Partial<TicketProperties>
  comment?: NewComment
  metadata?: Record<string, unknown>
}

export interface Recorded {
  /** Undefined when the ticket was created. */
  before: Ticket | undefined
  ticket: Ticket
  audit: Audit
  comment: Comment | undefined
  actor: Actor
}

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other)

type Changed = [field: string, value: unknown, previous: unknown]

const changedFields = (
  before: TicketProperties,
  after: TicketProperties
): Changed[] => {
  const { custom_fields: valuesBefore, ...plainBefore } = before
  const { custom_fields: valuesAfter, ...plainAfter } = after
  const pairs: Changed[] = [
    ...Object.keys(plainAfter).map((key): Changed => {
      const name = key as keyof typeof plainAfter
      return [key, plainAfter[name], plainBefore[name]]
    }),
    ...Object.keys(valuesAfter).map((id): Changed => [
      id,
      valuesAfter[id],
      valuesBefore[id] ?? null,
    ]),
  ]

  return pairs.filter(([, value, previous]) => !same(value, previous))
}

export const propertiesOf = (ticket: Ticket): TicketProperties => ({
  subject: ticket.subject,
  external_id: ticket.external_id,
  type: ticket.type,
  priority: ticket.priority,
  status: ticket.status,
  requester_id: ticket.requester_id,
  assignee_id: ticket.assignee_id,
  group_id: ticket.group_id,
  due_at: ticket.due_at,
  tags: ticket.tags,
  custom_fields: ticket.custom_fields,
})

interface Parts {
  ticket: Ticket
  actor: Actor
  audit_id: number
  comment?: NewComment
}

const makeComment = (sandbox: Sandbox, parts: Parts): Comment | undefined =>
  parts.comment && {
    ...parts.comment,
    id: nextId(sandbox),
    ticket_id: parts.ticket.id,
    audit_id: parts.audit_id,
    via_id: parts.actor.via_id,
    created_at: sandbox.now(),
  }

const keep = (sandbox: Sandbox, recorded: Recorded): Recorded => {
  const { db } = sandbox
  const { ticket, audit, comment } = recorded
  db.tickets.put(ticket)
  db.audits.put(audit)
  if (!comment) return recorded
  db.comments.put(comment)
  comment.attachments.forEach((id) => {
    const attachment = db.attachments.get(id)
    if (attachment)
      db.attachments.put({ ...attachment, comment_id: comment.id })
  })

  return recorded
}

const commentEvent = (comment: Comment | undefined): AuditEvent[] =>
  comment ? [{ id: comment.id, type: 'Comment', comment_id: comment.id }] : []

const auditOf = (
  sandbox: Sandbox,
  actor: Actor,
  ticket: Ticket,
  metadata: TicketChange['metadata']
) => ({
  ticket_id: ticket.id,
  author_id: actor.user_id,
  via_id: actor.via_id,
  created_at: sandbox.now(),
  custom_metadata: metadata ?? {},
})

/** Keeps a new ticket with its first comment and audit; triggers are not run. */
export const recordCreation = (
  sandbox: Sandbox,
  actor: Actor,
  ticket: Ticket,
  { comment: newComment, metadata }: Omit<TicketChange, 'properties'>
): Recorded => {
  const audit_id = nextId(sandbox)
  const comment = makeComment(sandbox, {
    ticket,
    actor,
    audit_id,
    comment: newComment,
  })
  const { custom_fields, ...plain } = propertiesOf(ticket)
  const set = Object.entries({ ...plain, ...custom_fields })
    .filter(([, value]) => value !== null && !same(value, []))
    .map(([field_name, value]): AuditEvent => ({
      id: nextId(sandbox),
      type: 'Create',
      field_name,
      value,
    }))

  return keep(sandbox, {
    before: undefined,
    ticket,
    comment,
    actor,
    audit: {
      ...auditOf(sandbox, actor, ticket, metadata),
      id: audit_id,
      events: [...commentEvent(comment), ...set],
    },
  })
}

/** Stores a change of a ticket with its audit, without running triggers. A change without effect leaves no audit. */
export const recordChange = (
  sandbox: Sandbox,
  actor: Actor,
  before: Ticket,
  change: TicketChange
): Recorded => {
  const audit_id = nextId(sandbox)
  const comment = makeComment(sandbox, {
    ticket: before,
    actor,
    audit_id,
    comment: change.comment,
  })
  const ticket: Ticket = {
    ...before,
    ...change.properties,
    is_public: before.is_public || comment?.public === true,
    updated_at: sandbox.now(),
  }
  const changes = changedFields(propertiesOf(before), propertiesOf(ticket)).map(
    ([field_name, value, previous_value]): AuditEvent => ({
      id: nextId(sandbox),
      type: 'Change',
      field_name,
      value,
      previous_value,
    })
  )

  const events = [...commentEvent(comment), ...changes]
  const audit = {
    ...auditOf(sandbox, actor, ticket, change.metadata),
    id: audit_id,
    events,
  }

  return events.length === 0
    ? { before, ticket: before, comment, actor, audit }
    : keep(sandbox, { before, ticket, comment, actor, audit })
}
