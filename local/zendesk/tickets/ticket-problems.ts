import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { TicketProperties } from './ticket'
import { PRIORITIES, TICKET_STATUSES, TICKET_TYPES } from './ticket'
import type { User } from '../users/user'
import type { Answer } from '../http/api-call'
import type { Problem } from '../http/refusals'
import { recordInvalid } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { missingToSolve, valueProblems } from './custom-fields'
import { UNSUPPORTED_KEYS } from './ticket-input'

const isStaff = (user: User | undefined) =>
  user?.active === true && user.role !== 'end-user' && !user.suspended

const oneOf = (
  field: string,
  value: string | null | undefined,
  allowed: readonly string[]
): Problem[] =>
  value === null || value === undefined || allowed.includes(value)
    ? []
    : [
        {
          field,
          description: `${field}: ${value} is not valid`,
          error: 'InvalidValue',
        },
      ]

const requesterProblems = ({ db }: Sandbox, id: number): Problem[] => {
  const requester = db.users.get(id)
  if (!requester?.active)
    return [
      {
        field: 'requester',
        description: 'Requester: is invalid',
        error: 'InvalidValue',
      },
    ]

  return requester.suspended
    ? [{ field: 'requester', description: 'Requester: is suspended' }]
    : []
}

const groupProblems = (
  { db }: Sandbox,
  { assignee_id, group_id }: TicketProperties
): Problem[] => {
  const group = group_id === null ? undefined : db.groups.get(group_id)
  if (group_id !== null && !group)
    return [
      {
        field: 'group',
        description: 'Group: is invalid',
        error: 'InvalidValue',
      },
    ]
  if (assignee_id === null) return []
  if (!isStaff(db.users.get(assignee_id)))
    return [
      {
        field: 'assignee',
        description: 'Assignee: is invalid',
        error: 'InvalidValue',
      },
    ]

  return group && !group.agents.includes(assignee_id)
    ? [
        {
          field: 'assignee',
          description: 'Assignee: is not a member of the group',
        },
      ]
    : []
}

const solvingProblems = (
  sandbox: Sandbox,
  properties: TicketProperties
): Problem[] => {
  if (properties.status !== 'solved') return []
  const assignee: Problem[] =
    properties.assignee_id === null
      ? [
          {
            field: 'base',
            description: 'Assignee: is required when solving a ticket',
            error: 'BlankValue',
          },
        ]
      : []

  return [...assignee, ...missingToSolve(sandbox, properties.custom_fields)]
}

/** What stands against a ticket being as `properties` say. */
export const ticketProblems = (
  sandbox: Sandbox,
  properties: TicketProperties
): Problem[] => [
  ...oneOf('status', properties.status, TICKET_STATUSES),
  ...oneOf('priority', properties.priority, PRIORITIES),
  ...oneOf('type', properties.type, TICKET_TYPES),
  ...requesterProblems(sandbox, properties.requester_id),
  ...groupProblems(sandbox, properties),
  ...valueProblems(sandbox, properties.custom_fields),
  ...solvingProblems(sandbox, properties),
]

/** Refuses what Zendesk would take and the sandbox cannot do. */
export const refuseUnsupported = (
  input: Record<string, unknown>
): Result<void, Answer> => {
  const used = UNSUPPORTED_KEYS.filter(
    (key) => input[key] !== undefined && input[key] !== null
  )
  const problems = used.map((key) => ({
    field: key,
    description: `${key}: this sandbox does not support it`,
  }))

  return used.length > 0 ? err(recordInvalid(problems)) : ok(undefined)
}

export const closedProblem: Problem = {
  field: 'status',
  description: 'Status closed prevents ticket update',
}
