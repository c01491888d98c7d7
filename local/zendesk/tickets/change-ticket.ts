import type { Ticket, TicketProperties } from './ticket'
import type { User } from '../users/user'
import { settingsOf } from '../account/settings-of'
import type { Sandbox } from '../sandbox'
import { runTriggers } from '../triggers/run-triggers'
import type { Actor } from '../via'
import type { Recorded, TicketChange } from './record-change'
import { recordChange, recordCreation } from './record-change'

/** Who takes a new ticket opens it. */
const opened = (
  before: Pick<TicketProperties, 'status'>,
  change: Partial<TicketProperties>
): Partial<TicketProperties> =>
  before.status === 'new' && change.assignee_id && change.status === undefined
    ? { status: 'open' }
    : {}

/** An agent who solves a ticket of nobody becomes its assignee, where the account wants it so. */
const taken = (
  sandbox: Sandbox,
  after: TicketProperties,
  user: User | undefined
): Partial<TicketProperties> => {
  const takes =
    after.status === 'solved' &&
    after.assignee_id === null &&
    user !== undefined &&
    user.role !== 'end-user' &&
    settingsOf(sandbox.db).assign_tickets_upon_solve
  if (!takes) return {}
  const group =
    after.group_id === null ? undefined : sandbox.db.groups.get(after.group_id)

  return {
    assignee_id: user.id,
    group_id: group?.agents.includes(user.id)
      ? group.id
      : user.default_group_id,
  }
}

/** The properties that a change leads to, with what follows from it by itself. */
export const withConsequences = (
  sandbox: Sandbox,
  before: TicketProperties,
  change: Partial<TicketProperties>,
  user: User | undefined
): Partial<TicketProperties> => {
  const next = { ...change, ...opened(before, change) }
  return { ...next, ...taken(sandbox, { ...before, ...next }, user) }
}

export const openTicket = (
  sandbox: Sandbox,
  actor: Actor,
  ticket: Ticket,
  change: Omit<TicketChange, 'properties'>
): Recorded => {
  const recorded = recordCreation(sandbox, actor, ticket, change)
  return { ...recorded, ticket: runTriggers(sandbox, recorded) }
}

export const changeTicket = (
  sandbox: Sandbox,
  actor: Actor,
  before: Ticket,
  change: TicketChange
): Recorded => {
  const recorded = recordChange(sandbox, actor, before, change)
  return recorded.audit.events.length === 0
    ? recorded
    : { ...recorded, ticket: runTriggers(sandbox, recorded) }
}
