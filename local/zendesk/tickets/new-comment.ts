import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Attachment } from '../files/attachment'
import type { Ticket } from './ticket'
import type { User } from '../users/user'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { cut, MAX_COMMENTS, tidied, toHtml, toPlain } from './comment-text'
import { fillPlaceholders } from './fill-placeholders'
import type { NewComment } from './record-change'
import type { CommentInput } from './ticket-input'

interface Where {
  requester_id: number
  /** Undefined for the first comment of a ticket. */
  ticket: Ticket | undefined
}

const uploadsOf = (
  { db, now }: Sandbox,
  token: string
): Attachment[] | undefined => {
  const upload = db.uploads.get(token)
  if (!upload || upload.expires_at <= now()) return undefined
  const unused = db.attachments
    .having(token)
    .filter((attachment) => attachment.comment_id === null)

  return unused.length > 0 ? unused : undefined
}

const authorProblems = (author: User | undefined, where: Where): Problem[] => {
  if (!author?.active)
    return [
      {
        field: 'author',
        description: 'Author: is invalid',
        error: 'InvalidValue',
      },
    ]
  if (author.suspended)
    return [{ field: 'author', description: 'Author: is suspended' }]
  const stranger =
    author.role === 'end-user' && author.id !== where.requester_id

  return stranger
    ? [{ field: 'author', description: 'Author: is not part of the ticket' }]
    : []
}

const textProblems = (input: CommentInput): Problem[] =>
  (input.html_body ?? input.body ?? '').trim() === ''
    ? [
        {
          field: 'base',
          description: 'Description: cannot be blank',
          error: 'BlankValue',
        },
      ]
    : []

const countProblems = ({ db }: Sandbox, ticket: Ticket | undefined) =>
  ticket && db.comments.having(ticket.id).length >= MAX_COMMENTS
    ? [
        {
          field: 'base',
          description: `Ticket: has the maximum of ${MAX_COMMENTS} comments`,
        },
      ]
    : []

/** `public` is sticky: who does not say it gets what the ticket's first comment had. */
const isPublic = (
  { db }: Sandbox,
  input: CommentInput,
  ticket: Ticket | undefined
): boolean =>
  input.public ?? (ticket && db.comments.having(ticket.id)[0]?.public) ?? true

const bodies = (input: Pick<CommentInput, 'body' | 'html_body'>) => {
  if (input.html_body === undefined) {
    const body = cut(tidied(input.body ?? ''))

    return { html_body: toHtml(body), plain_body: body }
  }
  const html = cut(input.html_body)

  return { html_body: html, plain_body: toPlain(html) }
}

/** Checks a comment by `author`; light agents write internal notes whatever they ask for. */
export const makeNewComment = (
  sandbox: Sandbox,
  input: CommentInput,
  author: User | undefined,
  where: Where
): Result<NewComment, Problem[]> => {
  const uploads = (input.uploads ?? []).map((token) =>
    uploadsOf(sandbox, token)
  )
  const problems = [
    ...authorProblems(author, where),
    ...textProblems(input),
    ...countProblems(sandbox, where.ticket),
    ...(uploads.includes(undefined)
      ? [{ field: 'base', description: 'Attachment: token is invalid' }]
      : []),
  ]
  if (!author || problems.length > 0) return err(problems)

  return ok({
    author_id: author.id,
    ...bodies(
      author.role === 'end-user'
        ? input
        : fillPlaceholders(sandbox, input, where.ticket)
    ),
    public:
      isPublic(sandbox, input, where.ticket) && !author.only_private_comments,
    attachments: uploads.flatMap((some) => some ?? []).map(({ id }) => id),
  })
}
