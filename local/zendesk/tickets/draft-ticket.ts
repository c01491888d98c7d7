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

/** Checks a new ticket whole. The submitter is always the first comment's author. */
export const draftTicket = (
  sandbox: Sandbox,
  input: CreateInput,
  caller: User
): Result<TicketDraft, Problem[]> =>
  requesterOf(sandbox, input, caller).andThen((requester_id) => {
    const set = sharedProperties(sandbox, input)
    const base = { ...EMPTY, requester_id }
    const properties = {
      ...base,
      ...withConsequences(sandbox, base, set, caller),
    }
    const submitter_id = input.submitter_id ?? caller.id
    const comment = makeNewComment(
      sandbox,
      input.comment ?? {},
      sandbox.db.users.get(submitter_id),
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
