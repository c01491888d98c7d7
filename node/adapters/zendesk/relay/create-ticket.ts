import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { JsonObject } from '../../../domain/json'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import { changedTicketSchema, commentIdsOf } from '../client/wire'
import { metadataOf } from './audits'
import type { TicketFields } from './memory'
import type { ShopperComment } from './update-ticket'
import { commentOf } from './update-ticket'

export interface NewTicket {
  /** The same for each try of the same creation. */
  key: string
  handoffId: string
  requesterId: string
  fields: TicketFields
  comment: ShopperComment
  /** The closed ticket that this one goes on from. */
  follows?: string
}

/** A ticket that is there, with the comments in it that we made. */
export interface Ticket {
  id: string
  commentIds: string[]
  /** An earlier try made it. */
  found: boolean
}

const bodyOf = (ticket: NewTicket): JsonObject => ({
  ...ticket.fields,
  requester_id: Number(ticket.requesterId),
  submitter_id: Number(ticket.requesterId),
  comment: commentOf(ticket.comment, ticket.requesterId),
  ...(ticket.follows ? { via_followup_source_id: Number(ticket.follows) } : {}),
  metadata: metadataOf(ticket.handoffId, ticket.comment.markers),
})

/** The key was used for another body, or is in use this moment: the ticket may be there. */
const isTaken = (failure: ZendeskFailure): boolean =>
  hasStatus(failure, 409) ||
  (hasStatus(failure, 400) &&
    failure.answer?.error === 'IdempotentRequestError')

/** The group was deleted, or belongs to somebody else's account. */
const lacksGroup = (failure: ZendeskFailure, { fields }: NewTicket): boolean =>
  fields.group_id !== undefined &&
  hasStatus(failure, 422) &&
  Object.keys(failure.answer?.fields ?? {}).some((field) =>
    field.startsWith('group')
  )

const withoutGroup = (ticket: NewTicket): NewTicket => ({
  ...ticket,
  key: `${ticket.key}-ungrouped`,
  fields: { ...ticket.fields, group_id: undefined },
})

/**
 * The ticket made, by this or by an earlier try; undefined when one may be there and has to be looked for. A group that
 * Zendesk does not know is left out rather than the shopper left alone.
 */
export const createTicket = async (
  call: ZendeskCall,
  ticket: NewTicket
): Promise<Result<Ticket | undefined, ZendeskFailure>> => {
  const answer = await call(
    {
      method: 'POST',
      path: '/api/v2/tickets.json',
      headers: { 'idempotency-key': ticket.key },
      json: { ticket: bodyOf(ticket) },
    },
    changedTicketSchema
  )

  if (answer.isErr()) {
    if (lacksGroup(answer.error, ticket)) {
      return createTicket(call, withoutGroup(ticket))
    }

    return isTaken(answer.error) ? ok(undefined) : err(answer.error)
  }

  return ok({
    id: answer.value.ticket.id,
    commentIds: commentIdsOf(answer.value.audit),
    found: false,
  })
}
