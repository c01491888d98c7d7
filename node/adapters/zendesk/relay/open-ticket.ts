import type { Result } from 'neverthrow'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import type { Attempt } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import type { Task } from './context'
import type { MadeTicket } from './make-ticket'
import { makeTicket } from './make-ticket'
import type { FrozenStart } from './memory'

/** Zendesk forgets an Idempotency-Key after two hours. */
const KEY_LIFETIME_MS = 110 * 60_000

/** How much earlier than ours Zendesk's clock may be. */
const CLOCK_MARGIN_MS = 2 * 60_000

export interface Start {
  task: Task
  command: StartCommand
  frozen: FrozenStart
  attempt: Attempt
  requesterId: string
}

/** The handoff's ticket: an earlier try's, or a new one. */
export const openTicket = ({
  task: { call, context },
  command: { handoffId, isOver },
  frozen,
  attempt,
  requesterId,
}: Start): Promise<Result<MadeTicket, ZendeskFailure>> => {
  const firstTriedAt = Date.parse(attempt.firstTriedAt)

  return makeTicket(
    call,
    {
      key: `live-support-${handoffId}-${requesterId}`,
      handoffId,
      requesterId,
      fields: frozen.ticket,
      comment: { text: frozen.comments[0] ?? '', uploads: [], markers: [] },
    },
    {
      mayHaveMade:
        attempt.ambiguous ||
        context.clock.now() - firstTriedAt >= KEY_LIFETIME_MS,
      isRecent: ({ created_at: createdAt }) =>
        Date.parse(createdAt) >= firstTriedAt - CLOCK_MARGIN_MS,
      isOver,
    }
  )
}
