import type { Result } from 'neverthrow'

import type { JsonObject } from '../../../domain/json'
import type { ZendeskCall } from '../client/call'
import { errorMessage } from '../client/error-body'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus, isGone } from '../client/failure'
import { translate } from '../messages'
import { changedTicketSchema, commentIdsOf } from '../client/wire'
import { metadataOf } from './audits'
import { commentHtml } from './comment-html'
import type { TicketMemory } from './memory'

/** A comment in the shopper's name. */
export interface ShopperComment {
  text: string
  uploads: string[]
  markers: string[]
}

/** A public comment as Zendesk's API takes it; without a requester it is written by the app's own user. */
export const commentOf = (
  { text, uploads }: Pick<ShopperComment, 'text' | 'uploads'>,
  requesterId: string | undefined
): JsonObject => ({
  html_body: commentHtml(text),
  public: true,
  ...(requesterId === undefined ? {} : { author_id: Number(requesterId) }),
  ...(uploads.length > 0 ? { uploads } : {}),
})

/** What agents read and shoppers do not, by the API's user. */
export const internalNote = (text: string): JsonObject => ({
  html_body: commentHtml(text),
  public: false,
})

/** One update; ids of the comments that it made. Tags are never sent: an update replaces all of them. */
export const putTicket = async (
  call: ZendeskCall,
  ticketId: string,
  ticket: { comment: JsonObject; status?: string; metadata: JsonObject }
): Promise<Result<string[], ZendeskFailure>> => {
  const answer = await call(
    {
      method: 'PUT',
      path: `/api/v2/tickets/${ticketId}.json`,
      json: { ticket },
    },
    changedTicketSchema
  )

  return answer.map(({ audit }) => commentIdsOf(audit))
}

export type CommentAuthor = 'SHOPPER' | 'API_USER'

interface Manner {
  author?: CommentAuthor
  /** The handoff is: a ticket that is solved stays so. */
  isOver?: boolean
}

/** An update by the API opens no ticket by itself, whoever its author is (support article 4408825831962). */
export const writeComment = (
  call: ZendeskCall,
  { ticketId, requesterId, handoffId, language }: TicketMemory,
  comment: ShopperComment,
  { author = 'SHOPPER', isOver = false }: Manner
): Promise<Result<string[], ZendeskFailure>> =>
  putTicket(call, ticketId, {
    comment:
      author === 'SHOPPER'
        ? commentOf(comment, requesterId)
        : commentOf(
            {
              ...comment,
              text: translate(language, 'message.of-shopper', {
                text: comment.text,
              }),
            },
            undefined
          ),
    ...(isOver ? {} : { status: 'open' }),
    metadata: metadataOf(handoffId, comment.markers),
  })

/** Zendesk takes the ticket, and not what is to be written on it. */
export const isRefusedComment = (
  written: Result<unknown, ZendeskFailure>
): boolean =>
  written.isErr() &&
  written.error.kind === 'REFUSED' &&
  hasStatus(written.error, 422) &&
  !isClosed(written.error)

/** Closed is for ever; what follows goes to another ticket. */
export const isClosed = (failure: ZendeskFailure): boolean =>
  failure.answer?.status === 422 &&
  /closed prevents/i.test(errorMessage(failure.answer))

export const isClosedOrGone = (failure: ZendeskFailure): boolean =>
  isClosed(failure) || isGone(failure)
