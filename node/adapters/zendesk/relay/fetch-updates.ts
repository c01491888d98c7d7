import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { nowIn } from '../../../ports/clock'
import type { PartnerUpdate } from '../../../domain/conversation/outbox/partner-update'
import type { FetchedUpdates } from '../../../domain/conversation/outbox/outcome'
import type { UpdatesQuery } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import { ticketSchema } from '../client/wire'
import type { ZendeskContext, Task } from './context'
import { taskOf } from './context'
import { parseMemory } from './memory'
import { readUpdates } from './read-updates'

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
 * The agents' new messages and, at the end, that they are done. The ticket is asked before its comments, so that no last word
 * is missed.
 */
export const fetchTicketUpdates = async (
  context: ZendeskContext,
  query: UpdatesQuery,
  attempt: { memory: FetchedUpdates['memory']; timeoutMs: number }
): Promise<Result<FetchedUpdates, ZendeskFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return ok({ updates: [], memory: attempt.memory })

  const { partnerReference: ticketId, withStatus } = query
  const task = taskOf(context, attempt.timeoutMs)
  const done = withStatus ? await isSolved(task, ticketId) : ok(false)

  if (done.isErr()) return err(done.error)

  const updates = await readUpdates(task, ticketId, {
    seen: query.seen,
    memory,
  })
  const closed: PartnerUpdate = {
    kind: 'closed',
    id: `closed:${ticketId}`,
    at: nowIn(context),
  }

  return updates.map((read) =>
    done.value ? { ...read, updates: [...read.updates, closed] } : read
  )
}
