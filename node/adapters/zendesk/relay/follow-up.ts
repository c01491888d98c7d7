import type { Result } from 'neverthrow'

import type { ZendeskFailure } from '../client/failure'
import type { Task } from './context'
import { findOrCreateTicket } from './find-or-create-ticket'
import type { TicketMemory } from './memory'
import { withOwnComments } from './memory'
import type { ShopperComment } from './update-ticket'

interface Succession {
  /** Of the ticket that takes no more. */
  memory: TicketMemory
  /** What it did not take. */
  comment: ShopperComment
  /** An earlier try may have made the other ticket. */
  ambiguous: boolean
  /** It is not only closed: nothing can follow it. */
  deleted: boolean
}

/** The ticket that takes over from a closed or deleted one. If one is found, its content has to be looked up. */
export const succeedTicket = async (
  { call }: Task,
  { memory, comment, ambiguous, deleted }: Succession
): Promise<
  Result<{ memory: TicketMemory; found: boolean }, ZendeskFailure>
> => {
  const { handoffId, requesterId, ticketId } = memory
  const made = await findOrCreateTicket(
    call,
    {
      key: `live-support-${handoffId}-after-${ticketId}`,
      handoffId,
      requesterId,
      fields: memory.ticket,
      comment,
      ...(deleted ? {} : { follows: ticketId }),
    },
    {
      mayHaveMade: ambiguous,
      isRecent: ({ id }) => Number(id) > Number(ticketId),
    }
  )

  return made.map(({ id, commentIds, found }) => ({
    memory: withOwnComments({ ...memory, ticketId: id }, commentIds),
    found,
  }))
}
