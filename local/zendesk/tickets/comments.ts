import type { Comment } from './ticket'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { anyPage } from '../http/pagination'
import type { Sandbox } from '../sandbox'
import { presentUser } from '../users/present-user'
import { findTicket } from './find-ticket'
import { presentComment } from './present-comment'

const sorted = (comments: Comment[], query: URLSearchParams): Comment[] =>
  query.get('sort') === '-created_at' || query.get('sort_order') === 'desc'
    ? [...comments].reverse()
    : comments

const authors = (sandbox: Sandbox, comments: Comment[], origin: string) =>
  [...new Set(comments.map((comment) => comment.author_id))].flatMap((id) => {
    const user = sandbox.db.users.get(id)
    return user ? [presentUser(user, origin)] : []
  })

/** `GET /tickets/:id/comments`, oldest first unless asked otherwise, and without pictures in texts among the attachments. */
export const listComments = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    findTicket(sandbox, call).andThen((ticket) => {
      const comments = sandbox.db.comments.having(ticket.id)
      const path = `/tickets/${ticket.id}/comments.json`

      return anyPage(call, path, sorted(comments, call.query)).map(
        ({ rows, around }) =>
          ok({
            comments: rows.map((row) =>
              presentComment(sandbox, row, {
                origin: call.origin,
                withInline: call.query.get('include_inline_images') === 'true',
              })
            ),
            ...(call.query.get('include')?.split(',').includes('users')
              ? { users: authors(sandbox, rows, call.origin) }
              : {}),
            ...around,
          })
      )
    })
  )
