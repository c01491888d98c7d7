import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ticket } from './ticket'
import type { Answer, Call } from '../http/call'
import { notFound, recordInvalid, tooManyRequests } from '../http/refusals'
import { settingsOf } from '../account/settings-of'
import type { Sandbox } from '../sandbox'
import { closedProblem } from './ticket-problems'

const TEN_MINUTES = 10 * 60 * 1000

export const findTicket = (
  { db }: Sandbox,
  call: Call
): Result<Ticket, Answer> => {
  const ticket = db.tickets.get(call.params.id ?? '')
  return !ticket || ticket.deleted ? err(notFound) : ok(ticket)
}

/** Each update leaves an audit: one user may make thirty of them in ten minutes on one ticket. */
const tooOften = (
  { db, now }: Sandbox,
  ticket: Ticket,
  userId: number
): Answer | undefined => {
  const limit = settingsOf(db).updates_per_ticket
  const recent = db.audits
    .having(ticket.id)
    .slice(1)
    .filter(
      (audit) =>
        audit.author_id === userId && audit.created_at > now() - TEN_MINUTES
    )
  const oldest = recent.at(-limit)

  return oldest
    ? tooManyRequests(
        Math.ceil((oldest.created_at + TEN_MINUTES - now()) / 1000),
        `You have made more than ${limit} updates of this ticket in ten minutes`
      )
    : undefined
}

/** The ticket that a call may change now. */
export const findOpenTicket = (
  sandbox: Sandbox,
  call: Call,
  userId: number
): Result<Ticket, Answer> =>
  findTicket(sandbox, call).andThen((ticket) => {
    const limited = tooOften(sandbox, ticket, userId)
    if (limited) return err(limited)

    return ticket.status === 'closed'
      ? err(recordInvalid([closedProblem]))
      : ok(ticket)
  })
