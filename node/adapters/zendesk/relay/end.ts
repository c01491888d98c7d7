import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { EndCommand } from '../../../domain/conversation/outbox/partner-command'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { CloseReason } from '../../../domain/handoff/handoff-state'
import type { Attempt } from '../../../ports/partner'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import { translate } from '../messages'
import { metadataOf, readAudits } from './audits'
import type { ZendeskContext } from './context'
import { taskOf } from './context'
import type { TicketMemory } from './memory'
import { parseMemory } from './memory'
import {
  internalNote,
  isClosed,
  isClosedOrGone,
  putTicket,
} from './update-ticket'

const MARKER = 'end'

const noteKeys: Record<CloseReason, string> = {
  SHOPPER_LEFT: 'note.shopper-left',
  BOT_CANCELLED: 'note.bot-cancelled',
  AGENT_RESOLVED: 'note.ended',
  NO_AGENT_AVAILABLE: 'note.ended',
  PARTNER_FAILED: 'note.ended',
  EXPIRED: 'note.expired',
}

/** An internal note by the API's user, and the ticket solved; the note alone when the account wants more to solve it. */
const noteEnd = async (
  call: ZendeskCall,
  { ticketId, handoffId, language }: TicketMemory,
  reason: CloseReason
): Promise<Result<unknown, ZendeskFailure>> => {
  const ticket = {
    comment: internalNote(translate(language, noteKeys[reason])),
    metadata: metadataOf(handoffId, [MARKER]),
  }
  const solved = await putTicket(call, ticketId, {
    ...ticket,
    status: 'solved',
  })

  return solved.isErr() &&
    hasStatus(solved.error, 422) &&
    !isClosed(solved.error)
    ? putTicket(call, ticketId, ticket)
    : solved
}

/** Tells the agents that the other side is done. A ticket that is closed or gone needs no telling. */
export const endTicket = async (
  context: ZendeskContext,
  { reason }: EndCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return ok({ memory: attempt.memory })

  const { call } = taskOf(context, attempt.timeoutMs)
  const noted = attempt.ambiguous
    ? (await readAudits(call, memory.ticketId)).map(({ markers }) =>
        markers.has(MARKER)
      )
    : ok(false)
  const ended =
    noted.isOk() && !noted.value ? await noteEnd(call, memory, reason) : noted

  return ended
    .map(() => ({ memory }))
    .orElse((failure) =>
      isClosedOrGone(failure) ? ok({ memory }) : err(failure)
    )
}
