import type { Result } from 'neverthrow'

import type { ZendeskFailure } from '../client/failure'
import type { Task } from './context'
import { makeTicket } from './make-ticket'
import type { TicketMemory } from './memory'
import { withOwnComments } from './memory'
import type { ShopperComment } from './update-ticket'

export interface Succession {
  comment: ShopperComment
  /** The old ticket is not only closed: nothing can follow it. */
  deleted: boolean
}

export interface Successor {
  memory: TicketMemory
  /** An earlier try made it: what it holds already has to be looked up. */
  found: boolean
}

interface Predecessor {
  task: Task
  memory: TicketMemory
  ambiguous: boolean
}

/** The ticket that takes over from a closed or deleted one, made with the comment that the old one did not take. */
export const succeedTicket = async (
  { task, memory, ambiguous }: Predecessor,
  { comment, deleted }: Succession
): Promise<Result<Successor, ZendeskFailure>> => {
  const { handoffId, requesterId, ticketId } = memory
  const made = await makeTicket(
    task.call,
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
