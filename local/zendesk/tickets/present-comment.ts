import { instant } from '../../sandbox/instant'
import type { Audit, Comment } from './ticket'
import { bodyOf } from './comment-text'
import { presentAttachment } from '../files/present-attachment'
import type { Sandbox } from '../sandbox'
import { presentVia } from '../via'

interface Presented {
  origin: string
  /** Those in the text stand among the attachments only where that is asked for. */
  withInline?: boolean
}

const attachmentsOf = (
  { db }: Sandbox,
  comment: Comment,
  { origin, withInline = false }: Presented
) =>
  comment.attachments
    .flatMap((id) => db.attachments.get(id) ?? [])
    .filter(({ inline }) => withInline || !inline)
    .map((attachment) => presentAttachment(attachment, origin))

/** A text with whole addresses of the pictures in it, of which only paths are kept. */
const withOrigin = (text: string, origin: string): string =>
  text.replace(/(src="|\]\()(?=\/attachments\/)/g, `$1${origin}`)

const metadataOf = (audit: Audit | undefined) => ({
  system: {},
  custom: audit?.custom_metadata ?? {},
})

const essence = (sandbox: Sandbox, comment: Comment, presented: Presented) => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.author_id,
  body: withOrigin(bodyOf(comment.plain_body), presented.origin),
  html_body: withOrigin(comment.html_body, presented.origin),
  plain_body: withOrigin(comment.plain_body, presented.origin),
  public: comment.public,
  attachments: attachmentsOf(sandbox, comment, presented),
  audit_id: comment.audit_id,
})

export const presentComment = (
  sandbox: Sandbox,
  comment: Comment,
  presented: Presented
) => ({
  ...essence(sandbox, comment, presented),
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
    ? essence(sandbox, comment, { origin })
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
