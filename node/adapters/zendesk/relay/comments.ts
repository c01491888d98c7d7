import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import { pageOf, readPages } from '../client/pages'
import { idSchema, instantSchema } from '../client/wire'

const attachmentSchema = z.object({
  file_name: z.string().catch(''),
  content_url: z.string(),
  content_type: z.string().optional().catch(undefined),
  malware_scan_result: z.string().optional().catch(undefined),
  deleted: z.boolean().optional().catch(undefined),
})

const commentSchema = z.object({
  id: idSchema,
  author_id: idSchema,
  public: z.boolean(),
  body: z.string().catch(''),
  plain_body: z.string().optional().catch(undefined),
  html_body: z.string().catch(''),
  created_at: instantSchema,
  attachments: z
    .array(attachmentSchema.optional().catch(undefined))
    .transform((files) => files.flatMap((file) => file ?? []))
    .catch([]),
  via: z.object({ channel: z.string() }).optional().catch(undefined),
})

const userSchema = z.object({
  id: idSchema,
  name: z.string().catch(''),
  role: z.string().catch(''),
})

const pageSchema = pageOf({
  comments: z.array(commentSchema),
  users: z.array(userSchema).catch([]),
})

export type TicketComment = z.infer<typeof commentSchema>
export type CommentAttachment = z.infer<typeof attachmentSchema>
export type Author = z.infer<typeof userSchema>

export interface ReadComments {
  /** Newest first. */
  comments: TicketComment[]
  authors: Map<string, Author>
}

/** The ticket's comments, newest first, from pages of a hundred until one reaches back before `since`. None when it is gone. */
export const readComments = async (
  call: ZendeskCall,
  ticketId: string,
  since: number
): Promise<Result<ReadComments, ZendeskFailure>> => {
  const pages = await readPages(
    call,
    {
      path: `/api/v2/tickets/${ticketId}/comments.json`,
      query: {
        sort: '-created_at',
        include: 'users',
        // Else a picture that an agent pastes into the text is no attachment.
        include_inline_images: 'true',
      },
    },
    pageSchema,
    ({ comments }) =>
      comments.some(({ created_at: at }) => Date.parse(at) < since)
  )

  return pages
    .orElse((failure) => (isGone(failure) ? ok([]) : err(failure)))
    .map((read) => ({
      comments: read.flatMap(({ comments }) => comments),
      authors: new Map(
        read.flatMap(({ users }) => users).map((user) => [user.id, user])
      ),
    }))
}

const answerSchema = z.object({ user: userSchema })

/** Who wrote a comment, when the list did not say; undefined for Zendesk itself and for who is gone. */
export const readAuthor = async (
  call: ZendeskCall,
  id: string
): Promise<Result<Author | undefined, ZendeskFailure>> => {
  const answer = await call(
    { method: 'GET', path: `/api/v2/users/${id}.json` },
    answerSchema
  )

  return answer
    .map(({ user }): Author | undefined => user)
    .orElse((failure) =>
      failure.kind === 'REFUSED' ? ok(undefined) : err(failure)
    )
}
