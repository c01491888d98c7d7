import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { EndCommand } from '../../../domain/conversation/outbox/partner-command'
import type { CloseReason } from '../../../domain/handoff/handoff'
import type { Attempt, Delivered } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus, isGone } from '../client/failure'
import { translate } from '../messages'
import { metadataOf, readAudits } from './audits'
import { commentHtml } from './comment-html'
import type { ZendeskContext, Task } from './context'
import { taskOf } from './context'
import type { TicketMemory } from './memory'
import { parseMemory } from './memory'
import { isClosedOrGone, putTicket } from './update-ticket'

const MARKER = 'end'

const noteKeys: Record<CloseReason, string> = {
  SHOPPER_LEFT: 'note.shopper-left',
  BOT_CANCELLED: 'note.bot-cancelled',
  AGENT_RESOLVED: 'note.ended',
  NO_AGENT_AVAILABLE: 'note.ended',
  PARTNER_FAILED: 'note.ended',
  EXPIRED: 'note.expired',
}

const isNoted = async (
  task: Task,
  { ticketId }: TicketMemory
): Promise<Result<boolean, ZendeskFailure>> => {
  const traces = await readAudits(task.call, ticketId)

  return traces
    .map(({ markers }) => markers.has(MARKER))
    .orElse((failure) => (isGone(failure) ? ok(true) : err(failure)))
}

/** An internal note by the API's user, and the ticket solved; the note alone when the account wants more to solve it. */
const noteEnd = async (
  task: Task,
  memory: TicketMemory,
  reason: CloseReason
): Promise<Result<void, ZendeskFailure>> => {
  const ticket = {
    comment: {
      html_body: commentHtml(translate(memory.language, noteKeys[reason])),
      public: false,
    },
    metadata: metadataOf(memory.handoffId, [MARKER]),
  }

  const put = (more: { status?: string }) =>
    putTicket(task.call, memory.ticketId, { ...ticket, ...more })

  const solved = await put({ status: 'solved' })

  const ended =
    solved.isErr() &&
    hasStatus(solved.error, 422) &&
    !isClosedOrGone(solved.error)
      ? await put({})
      : solved

  return ended
    .map(() => undefined)
    .orElse((failure) =>
      isClosedOrGone(failure) ? ok(undefined) : err(failure)
    )
}

/** Tells the agents that the other side is done. A ticket that is closed or gone needs no telling. */
export const endTicket = async (
  context: ZendeskContext,
  { reason }: EndCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return ok({ memory: attempt.memory })

  const task = taskOf(context, attempt.timeoutMs)
  const noted = attempt.ambiguous ? await isNoted(task, memory) : ok(false)

  if (noted.isErr()) return err(noted.error)

  const ended = noted.value
    ? ok(undefined)
    : await noteEnd(task, memory, reason)

  return ended.map(() => ({ memory }))
}
