import { Drop } from 'liquidjs'

import { instant } from '../../sandbox/instant'
import type { Comment, Ticket } from '../tickets/ticket'
import { contentUrl } from '../files/present-attachment'
import type { Sandbox } from '../sandbox'

const LINE = '-'.repeat(46)

const dateAndTime = (milliseconds: number) =>
  new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(milliseconds)

const authorOf = ({ db }: Sandbox, comment: Comment) => {
  const user = db.users.get(comment.author_id)
  return {
    id: comment.author_id,
    name: user?.name ?? '',
    email: user?.email ?? '',
    role: user?.role ?? '',
  }
}

const attachmentsOf = ({ db, subdomain }: Sandbox, comment: Comment) =>
  comment.attachments.flatMap((id) => {
    const attachment = db.attachments.get(id)
    return attachment
      ? [
          {
            filename: attachment.file_name,
            url: contentUrl(attachment, `https://${subdomain}.zendesk.com`),
          },
        ]
      : []
  })

/** Author and date above the text, as a comment prints itself. */
const withHead = (sandbox: Sandbox, comment: Comment, text: string): string =>
  `${LINE}\n\n${authorOf(sandbox, comment).name}, ${dateAndTime(comment.created_at)}\n\n${text}`

/** What a comment among others prints. */
const inspected = (comment: Comment): string =>
  `#<Comment id: ${comment.id}, author_id: ${comment.author_id}, via_id: ${comment.via_id}, is_public: ${comment.public}, value: ${JSON.stringify(comment.plain_body)}>`

class CommentDrop extends Drop {
  readonly id: number
  readonly value: string
  readonly author: ReturnType<typeof authorOf>
  readonly created_at: string
  readonly created_at_with_time: string
  readonly is_public: boolean
  readonly attachments: ReturnType<typeof attachmentsOf>

  constructor(
    sandbox: Sandbox,
    comment: Comment,
    private readonly text: string
  ) {
    super()
    this.id = comment.id
    this.value = comment.plain_body
    this.author = authorOf(sandbox, comment)
    this.created_at = instant(comment.created_at)
    this.created_at_with_time = dateAndTime(comment.created_at)
    this.is_public = comment.public
    this.attachments = attachmentsOf(sandbox, comment)
  }

  override valueOf(): string {
    return this.text
  }
}

/** The comments of a ticket under the names that placeholders have for them; collections begin with the newest. */
export const commentPlaceholders = (sandbox: Sandbox, ticket: Ticket) => {
  const newestFirst = () => sandbox.db.comments.having(ticket.id).reverse()
  const publicOnes = () => newestFirst().filter((comment) => comment.public)
  const single = (comment: Comment | undefined) =>
    comment &&
    new CommentDrop(
      sandbox,
      comment,
      withHead(sandbox, comment, comment.plain_body)
    )
  const collection = (comments: Comment[]) =>
    comments.map(
      (comment) => new CommentDrop(sandbox, comment, inspected(comment))
    )
  const headed = (comments: Comment[], key: 'plain_body' | 'html_body') =>
    comments
      .map((comment) => withHead(sandbox, comment, comment[key]))
      .join('\n\n')

  return {
    get latest_comment() {
      return single(newestFirst()[0])
    },
    get latest_public_comment() {
      return single(publicOnes()[0])
    },
    get comments() {
      return collection(newestFirst())
    },
    get public_comments() {
      return collection(publicOnes())
    },
    get latest_comment_formatted() {
      return headed(newestFirst().slice(0, 1), 'plain_body')
    },
    get latest_public_comment_formatted() {
      return headed(publicOnes().slice(0, 1), 'plain_body')
    },
    get latest_comment_html() {
      return headed(newestFirst().slice(0, 1), 'html_body')
    },
    get latest_public_comment_html() {
      return headed(publicOnes().slice(0, 1), 'html_body')
    },
    get comments_formatted() {
      return headed(newestFirst(), 'plain_body')
    },
    get public_comments_formatted() {
      return headed(publicOnes(), 'plain_body')
    },
  }
}
