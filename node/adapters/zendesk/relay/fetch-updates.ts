import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { FetchedUpdates, PartnerUpdate } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import { ticketSchema } from '../client/wire'
import type { ZendeskContext, Task } from './context'
import { taskOf } from './context'
import { parseMemory } from './memory'
import { readUpdates } from './read-updates'

export interface UpdatesQuery {
  partnerReference: string
  seen: ReadonlySet<string>
  closing: boolean
  signalNamedReference: boolean
}

const answerSchema = z.object({ ticket: ticketSchema })

const isSolved = async (
  { call }: Task,
  ticketId: string
): Promise<Result<boolean, ZendeskFailure>> => {
  const answer = await call(
    { method: 'GET', path: `/api/v2/tickets/${ticketId}.json` },
    answerSchema
  )

  return answer
    .map(({ ticket }) => ['solved', 'closed'].includes(ticket.status))
    .orElse((failure) => (isGone(failure) ? ok(true) : err(failure)))
}

/**
 * The agents' new messages and, at the end, that they are done. An old trigger's body does not name its ticket and may be
 * about an older one: then the ticket is asked, before its comments, so that no last word is missed.
 */
export const fetchTicketUpdates = async (
  context: ZendeskContext,
  query: UpdatesQuery,
  attempt: { memory: FetchedUpdates['memory']; timeoutMs: number }
): Promise<Result<FetchedUpdates, ZendeskFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return ok({ updates: [], memory: attempt.memory })

  const { partnerReference: ticketId, closing, signalNamedReference } = query
  const task = taskOf(context, attempt.timeoutMs)
  const asks = closing && !signalNamedReference
  const done = asks ? await isSolved(task, ticketId) : ok(closing)

  if (done.isErr()) return err(done.error)

  const updates = await readUpdates(task, ticketId, {
    seen: query.seen,
    memory,
  })
  const closed: PartnerUpdate = {
    kind: 'closed',
    id: `closed:${ticketId}`,
    at: new Date(context.clock.now()).toISOString(),
  }

  return updates.map(({ updates, memory: known }) => ({
    updates: done.value ? [...updates, closed] : updates,
    memory: known,
  }))
}
