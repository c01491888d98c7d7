import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import type { NewTicket, Ticket } from './create-ticket'
import { createTicket } from './create-ticket'
import type { ListedTicket } from './find-ticket'
import { findTicket } from './find-ticket'

const beingMade: ZendeskFailure = {
  kind: 'RETRY',
  ambiguous: true,
  detail: 'The ticket is being made by another try',
}

const neverMade: ZendeskFailure = {
  kind: 'REFUSED',
  code: 'zendesk.no-ticket',
  detail: 'No earlier try has made the ticket',
}

interface EarlierTry {
  /** Whether it may have made the ticket, and Zendesk may not know its key any more. */
  mayHaveMade: boolean
  /** Whether a ticket can be the one, going by when it was made. */
  isRecent(ticket: ListedTicket): boolean
  /** Nothing is created: only the ticket of that try is looked for. */
  isOver?: boolean
}

/** The ticket that an earlier try has made, or a new one. */
export const findOrCreateTicket = async (
  call: ZendeskCall,
  ticket: NewTicket,
  { mayHaveMade, isRecent, isOver }: EarlierTry
): Promise<Result<Ticket, ZendeskFailure>> => {
  const earlier = mayHaveMade
    ? await findTicket(call, ticket, isRecent)
    : ok(undefined)

  if (earlier.isErr()) return err(earlier.error)
  if (earlier.value) return ok(earlier.value)
  if (isOver) return err(neverMade)

  const created = await createTicket(call, ticket)

  if (created.isErr()) return err(created.error)
  if (created.value) return ok(created.value)

  return (await findTicket(call, ticket, isRecent)).andThen((known) =>
    known ? ok(known) : err(beingMade)
  )
}
