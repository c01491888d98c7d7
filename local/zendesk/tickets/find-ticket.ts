import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ticket } from './ticket'
import type { Answer, ApiCall } from '../http/api-call'
import type { Quota } from '../http/quota'
import { quotaHeader } from '../http/quota'
import { notFound, recordInvalid, tooManyRequests } from '../http/refusals'
import { settingsOf } from '../account/settings-of'
import type { Sandbox } from '../sandbox'
import { closedProblem } from './ticket-problems'

const TEN_MINUTES_MS = 10 * 60_000

export const findTicket = (
  { db }: Sandbox,
  call: ApiCall
): Result<Ticket, Answer> => {
  const ticket = db.tickets.get(call.params.id ?? '')
  return !ticket || ticket.deleted ? err(notFound) : ok(ticket)
}

/**
 * What is left of a user's updates of a ticket: thirty in ten minutes (rate limits page), counted from the audits that
 * they leave.
 */
const updatesLeft = (
  { db, now }: Sandbox,
  ticket: Ticket,
  userId: number
): Quota => {
  const total = settingsOf(db).updates_per_ticket
  const recent = db.audits
    .having(ticket.id)
    .slice(1)
    .filter(
      (audit) =>
        audit.author_id === userId && audit.created_at > now() - TEN_MINUTES_MS
    )
  const oldest = recent.at(-total) ?? recent[0]

  return {
    total,
    remaining: Math.max(0, total - recent.length),
    resets: Math.ceil(
      ((oldest?.created_at ?? now()) + TEN_MINUTES_MS - now()) / 1000
    ),
    exceeded: recent.length >= total,
  }
}

/** The header that tells how many updates of the ticket are left after this one. */
export const perTicketHeader = (
  sandbox: Sandbox,
  ticket: Ticket,
  userId: number
): Record<string, string> =>
  quotaHeader('per-ticket-updates', updatesLeft(sandbox, ticket, userId))

/** The ticket that a call may change now. */
export const findOpenTicket = (
  sandbox: Sandbox,
  call: ApiCall,
  userId: number
): Result<Ticket, Answer> =>
  findTicket(sandbox, call).andThen((ticket) => {
    const { exceeded, resets, total } = updatesLeft(sandbox, ticket, userId)
    if (exceeded)
      return err(
        tooManyRequests(
          resets,
          `You have made more than ${total} updates of this ticket in ten minutes`
        )
      )

    return ticket.status === 'closed'
      ? err(recordInvalid([closedProblem]))
      : ok(ticket)
  })
