import type { Audit, Comment } from './ticket'
import { bodyOf } from './comment-text'
import { presentAttachment } from '../files/present-attachment'
import type { Sandbox } from '../sandbox'
import { instant } from '../sandbox'
import { presentVia } from '../via'

const attachmentsOf = (sandbox: Sandbox, comment: Comment, origin: string) =>
  comment.attachments.flatMap((id) => {
    const attachment = sandbox.db.attachments.get(id)
    return attachment ? [presentAttachment(attachment, origin)] : []
  })

const metadataOf = (audit: Audit | undefined) => ({
  system: {},
  custom: audit?.custom_metadata ?? {},
})

const essence = (sandbox: Sandbox, comment: Comment, origin: string) => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.author_id,
  body: bodyOf(comment.plain_body),
  html_body: comment.html_body,
  plain_body: comment.plain_body,
  public: comment.public,
  attachments: attachmentsOf(sandbox, comment, origin),
  audit_id: comment.audit_id,
})

export const presentComment = (
  sandbox: Sandbox,
  comment: Comment,
  origin: string
) => ({
  ...essence(sandbox, comment, origin),
  via: presentVia(comment.via_id),
  created_at: instant(comment.created_at),
  metadata: metadataOf(sandbox.db.audits.get(comment.audit_id)),
})

const eventText = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : value

const presentEvent = (
  sandbox: Sandbox,
  event: Audit['events'][number],
  origin: string
) => {
  if (event.type === 'Create')
    return { ...event, value: eventText(event.value) }
  if (event.type === 'Change')
    return {
      ...event,
      value: eventText(event.value),
      previous_value: eventText(event.previous_value),
    }
  const comment = sandbox.db.comments.get(event.comment_id)

  return comment
    ? essence(sandbox, comment, origin)
    : { id: event.id, type: event.type }
}

/** An audit as the API writes it: a comment's event has the comment's id. */
export const presentAudit = (
  sandbox: Sandbox,
  audit: Audit,
  origin: string
) => ({
  id: audit.id,
  ticket_id: audit.ticket_id,
  created_at: instant(audit.created_at),
  author_id: audit.author_id,
  metadata: metadataOf(audit),
  events: audit.events.map((event) => presentEvent(sandbox, event, origin)),
  via: presentVia(audit.via_id),
})
