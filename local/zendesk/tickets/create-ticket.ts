import type { Ticket } from './ticket'
import type { User } from '../users/user'
import { ACCOUNT } from '../account/account'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, created } from '../http/api-call'
import { parseInput } from '../http/parse-input'
import { permit, unwrap } from '../http/permitted'
import { invalidAttribute, recordInvalid } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { nextTicketId } from '../sandbox'
import { VIA } from '../via'
import { openTicket } from './change-ticket'
import type { TicketDraft } from './draft-ticket'
import { draftTicket } from './draft-ticket'
import { onceByKey } from './idempotency'
import { presentAudit } from './present-comment'
import { presentTicket } from './present-ticket'
import { ticketWarning } from './shared-properties'
import type { CreateInput } from './ticket-input'
import { CREATE_KEYS, createInput } from './ticket-input'
import { refuseUnsupported } from './ticket-problems'

/** A closed ticket lists the tickets that follow it. */
const linkSource = ({ db }: Sandbox, ticket: Ticket) => {
  const source =
    ticket.followup_source_id === null
      ? undefined
      : db.tickets.get(ticket.followup_source_id)
  if (source)
    db.tickets.put({
      ...source,
      followup_ids: [...source.followup_ids, ticket.id],
    })
}

const keep = (
  sandbox: Sandbox,
  input: CreateInput,
  draft: TicketDraft,
  caller: User
) => {
  const ticket: Ticket = {
    ...draft.properties,
    id: nextTicketId(sandbox),
    submitter_id: draft.submitter_id,
    description: draft.comment.plain_body,
    is_public: draft.comment.public,
    brand_id: ACCOUNT.brand_id,
    via_id: VIA.api,
    followup_source_id: input.via_followup_source_id ?? null,
    followup_ids: [],
    created_at: sandbox.now(),
    updated_at: sandbox.now(),
    deleted: false,
  }
  linkSource(sandbox, ticket)
  const actor = { user_id: caller.id, via_id: VIA.api }

  return openTicket(sandbox, actor, ticket, {
    comment: draft.comment,
    metadata: input.metadata,
  })
}

const readCreate = (input: Record<string, unknown>) =>
  refuseUnsupported(input).andThen(() => parseInput(createInput, input))

const create = (sandbox: Sandbox, call: SignedCall): Answer => {
  const raw = unwrap(call.body, 'ticket')
  if (!raw) return invalidAttribute('ticket')
  const permitted = permit('ticket', raw, CREATE_KEYS)

  return answerOf(
    readCreate(permitted.input).andThen((input) =>
      draftTicket(sandbox, input, call.user)
        .mapErr(recordInvalid)
        .map((draft) => {
          const recorded = keep(sandbox, input, draft, call.user)
          const ticket = presentTicket(sandbox, recorded.ticket, call.origin)
          const audit = presentAudit(sandbox, recorded.audit, call.origin)

          return created(
            { ticket, audit },
            ticket.url,
            ticketWarning(sandbox, raw, { input, keys: CREATE_KEYS })
          )
        })
    )
  )
}

/** `POST /tickets`: 201 with the ticket, its first audit and its address. */
export const createTicket = (sandbox: Sandbox, call: SignedCall): Answer =>
  onceByKey(sandbox, call, () => create(sandbox, call))
