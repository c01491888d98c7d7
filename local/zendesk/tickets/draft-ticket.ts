import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { TicketProperties } from './ticket'
import type { User } from '../users/user'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { createEndUser } from '../users/create-user'
import { withConsequences } from './change-ticket'
import { makeNewComment } from './new-comment'
import type { NewComment } from './record-change'
import { brandProblems, sharedProperties } from './shared-properties'
import type { CreateInput } from './ticket-input'
import { ticketProblems } from './ticket-problems'

const EMPTY: Omit<TicketProperties, 'requester_id'> = {
  subject: null,
  external_id: null,
  type: null,
  priority: null,
  status: 'new',
  assignee_id: null,
  group_id: null,
  due_at: null,
  tags: [],
  custom_fields: {},
}

/** The named requester, the described one (found by e-mail or created), or who calls. */
const requesterOf = (
  sandbox: Sandbox,
  input: CreateInput,
  caller: User
): Result<number, Problem[]> => {
  if (input.requester_id !== undefined) return ok(input.requester_id)
  if (!input.requester) return ok(caller.id)

  return createEndUser(sandbox, input.requester)
    .map((user) => user.id)
    .mapErr((problems) =>
      problems.map((problem) => ({
        ...problem,
        field: 'requester',
        description: `Requester: ${problem.description}`,
      }))
    )
}

/** A follow-up has most fields and all tags of the ticket that it follows (support article 6937092811162). */
const inherited = (
  { db }: Sandbox,
  { via_followup_source_id: id }: CreateInput
): Partial<TicketProperties> => {
  const source = id === undefined ? undefined : db.tickets.get(id)
  if (!source) return {}
  const { subject, external_id, due_at, tags, custom_fields } = source

  return { subject, external_id, due_at, tags, custom_fields }
}

/** A follow-up takes no other submitter than who calls (support article 8421655952026). */
const submitterOf = (input: CreateInput, caller: User): number =>
  input.via_followup_source_id === undefined
    ? (input.submitter_id ?? caller.id)
    : caller.id

/** The submitter writes the first comment; only a follow-up's comment names its own author. */
const firstAuthorOf = (input: CreateInput, submitterId: number): number =>
  (input.via_followup_source_id === undefined
    ? undefined
    : input.comment?.author_id) ?? submitterId

const sourceProblems = (
  { db }: Sandbox,
  { via_followup_source_id: id }: CreateInput
): Problem[] =>
  id === undefined || db.tickets.get(id)?.status === 'closed'
    ? []
    : [
        {
          field: 'via_followup_source_id',
          description: 'Follow-up source: is not a closed ticket',
          error: 'InvalidValue',
        },
      ]

const closedAtBirth: Problem = {
  field: 'status',
  description: 'Status: closed is not valid for a new ticket',
  error: 'InvalidValue',
}

const check = (
  sandbox: Sandbox,
  input: CreateInput,
  properties: TicketProperties
): Problem[] => [
  ...brandProblems(input),
  ...sourceProblems(sandbox, input),
  ...(properties.status === 'closed' ? [closedAtBirth] : []),
  ...ticketProblems(sandbox, properties),
]

export interface TicketDraft {
  properties: TicketProperties
  submitter_id: number
  comment: NewComment
}

/** Checks a new ticket whole. */
export const draftTicket = (
  sandbox: Sandbox,
  input: CreateInput,
  caller: User
): Result<TicketDraft, Problem[]> =>
  requesterOf(sandbox, input, caller).andThen((requester_id) => {
    const base = { ...EMPTY, ...inherited(sandbox, input), requester_id }
    const set = sharedProperties(sandbox, input, base.custom_fields)
    const properties = {
      ...base,
      ...withConsequences(sandbox, base, set, caller),
    }
    const submitter_id = submitterOf(input, caller)
    const comment = makeNewComment(
      sandbox,
      input.comment ?? {},
      sandbox.db.users.get(firstAuthorOf(input, submitter_id)),
      { requester_id, ticket: undefined }
    )
    const problems = [
      ...check(sandbox, input, properties),
      ...(comment.isErr() ? comment.error : []),
    ]

    return comment.isErr() || problems.length > 0
      ? err(problems)
      : ok({ properties, submitter_id, comment: comment.value })
  })
