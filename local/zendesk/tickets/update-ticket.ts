import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { instant } from '../../sandbox/instant'
import type { Ticket } from './ticket'
import type { User } from '../users/user'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok as answer } from '../http/api-call'
import { parseInput } from '../http/parse-input'
import { permit, unwrap } from '../http/permitted'
import type { Problem } from '../http/refusals'
import { invalidAttribute, recordInvalid } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { VIA } from '../via'
import { changeTicket, withConsequences } from './change-ticket'
import { findOpenTicket, perTicketHeader } from './find-ticket'
import { makeNewComment } from './new-comment'
import { presentAudit } from './present-comment'
import { presentTicket } from './present-ticket'
import type { NewComment, TicketChange } from './record-change'
import { propertiesOf } from './record-change'
import {
  brandProblems,
  sharedProperties,
  ticketWarning,
} from './shared-properties'
import type { UpdateInput } from './ticket-input'
import { UPDATE_KEYS, updateInput } from './ticket-input'
import { refuseUnsupported, ticketProblems } from './ticket-problems'

const conflict: Answer = {
  status: 409,
  body: {
    error: 'UpdateConflict',
    description: 'Safe update prevented the update due to outdated ticket data',
  },
}

/** `safe_update` guards against stale data whatever its value; leaving it out does not. */
const isStale = (input: UpdateInput, ticket: Ticket) =>
  input.safe_update !== undefined &&
  Date.parse(input.updated_stamp ?? '') !==
    Date.parse(instant(ticket.updated_at))

const isBlank = ({
  body,
  html_body,
  uploads,
}: NonNullable<UpdateInput['comment']>) =>
  (html_body ?? body ?? '').trim() === '' && !uploads?.length

/** A comment without any text or file is no comment. */
const commentOf = (
  sandbox: Sandbox,
  input: UpdateInput,
  ticket: Ticket,
  caller: User
): Result<NewComment | undefined, Problem[]> => {
  const { comment } = input
  if (!comment || isBlank(comment)) return ok(undefined)
  const author = sandbox.db.users.get(comment.author_id ?? caller.id)

  return makeNewComment(sandbox, comment, author, {
    requester_id: input.requester_id ?? ticket.requester_id,
    ticket,
  }).map((made) => ({
    ...made,
    public: made.public && !caller.only_private_comments,
  }))
}

const draftChange = (
  sandbox: Sandbox,
  input: UpdateInput,
  ticket: Ticket,
  caller: User
): Result<TicketChange, Problem[]> => {
  const comment = commentOf(sandbox, input, ticket, caller)
  const set = sharedProperties(sandbox, input, ticket.custom_fields)
  const before = propertiesOf(ticket)
  const change = {
    properties: set,
    comment: comment.unwrapOr(undefined),
    metadata: input.metadata,
  }
  const properties = withConsequences(sandbox, before, set, caller)
  const problems = [
    ...brandProblems(input),
    ...ticketProblems(sandbox, { ...before, ...properties }),
    ...(comment.isErr() ? comment.error : []),
  ]

  return problems.length > 0 ? err(problems) : ok({ ...change, properties })
}

const readUpdate = (input: Record<string, unknown>) =>
  refuseUnsupported(input).andThen(() => parseInput(updateInput, input))

/** `PUT /tickets/:id`: 200 with the ticket and the change's audit. */
export const updateTicket = (sandbox: Sandbox, call: SignedCall): Answer => {
  const raw = unwrap(call.body, 'ticket')
  if (!raw) return invalidAttribute('ticket')
  const permitted = permit('ticket', raw, UPDATE_KEYS)

  return answerOf(
    findOpenTicket(sandbox, call, call.user.id).andThen((ticket) =>
      readUpdate(permitted.input).andThen((input) => {
        if (isStale(input, ticket)) return err(conflict)

        return draftChange(sandbox, input, ticket, call.user)
          .mapErr(recordInvalid)
          .map((change) => {
            const actor = { user_id: call.user.id, via_id: VIA.api }
            const recorded = changeTicket(sandbox, actor, ticket, change)
            return answer(
              {
                ticket: presentTicket(sandbox, recorded.ticket, call.origin),
                audit: presentAudit(sandbox, recorded.audit, call.origin),
              },
              {
                ...ticketWarning(sandbox, raw, { input, keys: UPDATE_KEYS }),
                ...perTicketHeader(sandbox, ticket, call.user.id),
              }
            )
          })
      })
    )
  )
}
