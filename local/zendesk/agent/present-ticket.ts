import type { Invocation } from '../webhooks/webhook'
import type { Ticket } from '../tickets/ticket'
import type { Sandbox } from '../sandbox'
import { shownText, withoutPictures } from '../tickets/comment-text'
import { customFieldsOf } from '../tickets/custom-fields'
import { presentComment } from '../tickets/present-comment'
import { presentVia } from '../via'

const iso = (milliseconds: number) => new Date(milliseconds).toISOString()

const nameOf = ({ db }: Sandbox, id: number | null): string | null =>
  id === null ? null : (db.users.get(id)?.name ?? null)

/** A line of the page's list. */
export const presentLine = (sandbox: Sandbox, ticket: Ticket) => ({
  id: ticket.id,
  subject: ticket.subject ?? ticket.description.slice(0, 80),
  status: ticket.status,
  requester: nameOf(sandbox, ticket.requester_id),
  assignee: nameOf(sandbox, ticket.assignee_id),
  updatedAt: iso(ticket.updated_at),
  comments: sandbox.db.comments.having(ticket.id).length,
})

export type TicketLine = ReturnType<typeof presentLine>

const presentBubble = (
  sandbox: Sandbox,
  ticket: Ticket,
  id: number,
  origin: string
) => {
  const stored = sandbox.db.comments.get(id)
  if (!stored) return []
  const comment = presentComment(sandbox, stored, { origin, withInline: true })

  return [
    {
      id: comment.id,
      author: nameOf(sandbox, comment.author_id) ?? 'System',
      side: comment.author_id === ticket.requester_id ? 'shopper' : 'agent',
      text: shownText(withoutPictures(stored.plain_body)),
      public: comment.public,
      channel: comment.via.channel,
      at: iso(stored.created_at),
      files: comment.attachments.map((file) => ({
        name: file.file_name,
        contentType: file.content_type,
        size: file.size,
        url: file.content_url.replace(origin, ''),
      })),
    },
  ]
}

/** A ticket with its conversation and what stands beside it. */
export const presentTicketPage = (
  sandbox: Sandbox,
  ticket: Ticket,
  origin: string
) => {
  const requester = sandbox.db.users.get(ticket.requester_id)

  return {
    ...presentLine(sandbox, ticket),
    externalId: ticket.external_id,
    tags: ticket.tags,
    via: presentVia(ticket.via_id).channel,
    followUpOf: ticket.followup_source_id,
    group:
      ticket.group_id === null
        ? null
        : (sandbox.db.groups.get(ticket.group_id)?.name ?? null),
    requesterProfile: requester && {
      name: requester.name,
      phone: requester.phone,
      email: requester.email,
      externalId: requester.external_id,
    },
    customFields: customFieldsOf(sandbox).map((field) => ({
      id: field.id,
      title: field.title,
      value: ticket.custom_fields[String(field.id)] ?? null,
    })),
    conversation: sandbox.db.comments
      .having(ticket.id)
      .flatMap(({ id }) => presentBubble(sandbox, ticket, id, origin)),
  }
}

export type TicketPage = ReturnType<typeof presentTicketPage>

/** A line of the log of webhooks. */
export const presentInvocation = (sandbox: Sandbox, invocation: Invocation) => {
  const { db } = sandbox
  const attempts = db.attempts.having(invocation.id)

  return {
    id: invocation.id,
    ticketId: invocation.ticket_id,
    trigger: db.triggers.get(invocation.trigger_id)?.title ?? 'deleted trigger',
    webhook: db.webhooks.get(invocation.webhook_id)?.name ?? 'deleted webhook',
    status: invocation.status,
    attempts: attempts.map((attempt) => attempt.status_code),
    payload: invocation.payload,
    at: iso(invocation.created_at),
  }
}

export type InvocationLine = ReturnType<typeof presentInvocation>
