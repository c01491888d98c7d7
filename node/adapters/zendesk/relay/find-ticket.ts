import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { idSchema, instantSchema } from '../client/wire'
import type { OwnTraces } from './audits'
import { readAudits } from './audits'

const listSchema = z.object({
  tickets: z.array(
    z.object({
      id: idSchema,
      status: z.string(),
      requester_id: idSchema,
      created_at: instantSchema,
    })
  ),
})

export type ListedTicket = z.infer<typeof listSchema>['tickets'][number]

export interface FoundTicket {
  id: string
  traces: OwnTraces
}

export interface TicketSearch {
  conversationId: string
  requesterId: string
  handoffId: string
  /** Whether it can be the one, going by when it was made. */
  isRecent(ticket: ListedTicket): boolean
}

/** The search API is minutes late; this list is not. */
const candidates = async (
  call: ZendeskCall,
  search: TicketSearch
): Promise<Result<ListedTicket[], ZendeskFailure>> => {
  const answer = await call(
    {
      method: 'GET',
      path: '/api/v2/tickets.json',
      query: {
        external_id: search.conversationId,
        sort_by: 'created_at',
        sort_order: 'desc',
      },
    },
    listSchema
  )

  return answer.map(({ tickets }) =>
    tickets
      .filter(
        (ticket) =>
          ticket.status !== 'closed' &&
          ticket.requester_id === search.requesterId &&
          search.isRecent(ticket)
      )
      .sort((one, other) => Number(other.id) - Number(one.id))
  )
}

/** The ticket that an ambiguous try of this handoff may have made: the newest open one that does not name another handoff. */
export const findTicket = async (
  call: ZendeskCall,
  search: TicketSearch
): Promise<Result<FoundTicket | undefined, ZendeskFailure>> => {
  const listed = await candidates(call, search)

  if (listed.isErr()) return err(listed.error)

  for (const { id } of listed.value) {
    const audits = await readAudits(call, id)

    if (audits.isErr()) return err(audits.error)

    const { handoffId } = audits.value

    if (handoffId === undefined || handoffId === search.handoffId) {
      return ok({ id, traces: audits.value })
    }
  }

  return ok(undefined)
}
