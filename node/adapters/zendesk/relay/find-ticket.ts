import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { idSchema, instantSchema } from '../client/wire'
import { readAudits } from './audits'
import type { NewTicket, Ticket } from './create-ticket'

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

/** The search API is minutes late; this list is not. */
const candidates = async (
  call: ZendeskCall,
  { fields, requesterId }: NewTicket
): Promise<Result<ListedTicket[], ZendeskFailure>> => {
  const answer = await call(
    {
      method: 'GET',
      path: '/api/v2/tickets.json',
      query: {
        external_id: fields.external_id,
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
          ticket.status !== 'closed' && ticket.requester_id === requesterId
      )
      .sort((one, other) => Number(other.id) - Number(one.id))
  )
}

/**
 * The ticket that an ambiguous try may have made in place of a new one: the newest open one that does not name another handoff, of
 * those that are recent enough.
 */
export const findTicket = async (
  call: ZendeskCall,
  ticket: NewTicket,
  isRecent: (ticket: ListedTicket) => boolean
): Promise<Result<Ticket | undefined, ZendeskFailure>> => {
  const listed = await candidates(call, ticket)

  if (listed.isErr()) return err(listed.error)

  for (const { id } of listed.value.filter(isRecent)) {
    const audits = await readAudits(call, id)

    if (audits.isErr()) return err(audits.error)

    const { handoffId, commentIds } = audits.value

    if (handoffId === undefined || handoffId === ticket.handoffId) {
      return ok({ id, commentIds, found: true })
    }
  }

  return ok(undefined)
}
