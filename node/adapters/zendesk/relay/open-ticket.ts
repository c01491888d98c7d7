import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import type { Attempt } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import type { CreatedTicket } from './create-ticket'
import { createTicket } from './create-ticket'
import type { Task } from './context'
import type { FoundTicket } from './find-ticket'
import { findTicket } from './find-ticket'
import type { FrozenStart } from './memory'

/** Zendesk forgets an Idempotency-Key after two hours. */
const KEY_LIFETIME_MS = 110 * 60_000

/** How much earlier than ours Zendesk's clock may be. */
const CLOCK_MARGIN_MS = 2 * 60_000

const taken: ZendeskFailure = {
  kind: 'RETRY',
  ambiguous: true,
  detail: 'The ticket is being made by another try',
}

export interface OpenedTicket extends CreatedTicket {
  /** An earlier try made it. */
  found: boolean
}

export interface Start {
  task: Task
  command: StartCommand
  frozen: FrozenStart
  attempt: Attempt
  requesterId: string
}

const findEarlier = ({
  task,
  command,
  attempt,
  requesterId,
}: Start): Promise<Result<FoundTicket | undefined, ZendeskFailure>> => {
  const since = Date.parse(attempt.firstTriedAt) - CLOCK_MARGIN_MS

  return findTicket(task.call, {
    conversationId: command.conversationId,
    requesterId,
    handoffId: command.handoffId,
    isRecent: ({ created_at: createdAt }) => Date.parse(createdAt) >= since,
  })
}

const adopted = ({ id, traces }: FoundTicket): OpenedTicket => ({
  id,
  commentIds: traces.commentIds,
  found: true,
})

const create = async (
  start: Start
): Promise<Result<OpenedTicket, ZendeskFailure>> => {
  const { task, command, frozen, requesterId } = start
  const created = await createTicket(task.call, {
    key: `live-support-${command.handoffId}-${requesterId}`,
    handoffId: command.handoffId,
    requesterId,
    fields: frozen.ticket,
    comment: { text: frozen.comments[0] ?? '', uploads: [], markers: [] },
  })

  if (created.isErr()) return err(created.error)
  if (created.value) return ok({ ...created.value, found: false })

  const found = await findEarlier(start)

  return found.andThen((ticket) => (ticket ? ok(adopted(ticket)) : err(taken)))
}

/** The handoff's ticket: an earlier try's, or a new one. */
export const openTicket = async (
  start: Start
): Promise<Result<OpenedTicket, ZendeskFailure>> => {
  const { task, attempt } = start
  const age = task.context.clock.now() - Date.parse(attempt.firstTriedAt)

  if (!attempt.ambiguous && age < KEY_LIFETIME_MS) return create(start)

  const found = await findEarlier(start)

  if (found.isErr()) return err(found.error)

  return found.value ? ok(adopted(found.value)) : create(start)
}
