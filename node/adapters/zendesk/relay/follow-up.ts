import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ZendeskFailure } from '../client/failure'
import { createTicket } from './create-ticket'
import type { FoundTicket } from './find-ticket'
import { findTicket } from './find-ticket'
import type { TicketMemory } from './memory'
import { withOwnComments } from './memory'
import type { ShopperComment } from './update-ticket'
import type { Task } from './context'

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

const beingMade: ZendeskFailure = {
  kind: 'RETRY',
  ambiguous: true,
  detail: 'The follow-up ticket is being made by another try',
}

const findSuccessor = ({
  task,
  memory,
}: Predecessor): Promise<Result<FoundTicket | undefined, ZendeskFailure>> =>
  findTicket(task.call, {
    ...memory,
    isRecent: ({ id }) => Number(id) > Number(memory.ticketId),
  })

const adopted = (memory: TicketMemory, { id, traces }: FoundTicket) => ({
  memory: withOwnComments({ ...memory, ticketId: id }, traces.commentIds),
  found: true,
})

/** The ticket that takes over from a closed or deleted one, made with the comment that the old one did not take. */
export const succeedTicket = async (
  predecessor: Predecessor,
  { comment, deleted }: Succession
): Promise<Result<Successor, ZendeskFailure>> => {
  const { task, memory, ambiguous } = predecessor

  if (ambiguous) {
    const found = await findSuccessor(predecessor)

    if (found.isErr()) return err(found.error)
    if (found.value) return ok(adopted(memory, found.value))
  }

  const created = await createTicket(task.call, {
    key: `live-support-${memory.handoffId}-after-${memory.ticketId}`,
    handoffId: memory.handoffId,
    requesterId: memory.requesterId,
    fields: memory.ticket,
    comment,
    ...(deleted ? {} : { follows: memory.ticketId }),
  })

  if (created.isErr()) return err(created.error)

  if (created.value) {
    const { id, commentIds } = created.value

    return ok({
      memory: withOwnComments({ ...memory, ticketId: id }, commentIds),
      found: false,
    })
  }

  const found = await findSuccessor(predecessor)

  return found.andThen((ticket) =>
    ticket ? ok(adopted(memory, ticket)) : err(beingMade)
  )
}
