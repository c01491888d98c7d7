import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import { languageOf } from '../../../domain/locale'
import { nowIn } from '../../../ports/clock'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import { MINUTE_MS } from '../../../domain/time-units'
import type { Attempt } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { afterProgress } from '../client/failure'
import { markerOf } from './chunks'
import type { Task, ZendeskContext } from './context'
import { taskOf } from './context'
import type { Ticket } from './create-ticket'
import { findOrCreateTicket } from './find-or-create-ticket'
import type { FrozenStart, TicketMemory } from './memory'
import { parseFrozenStart, parseMemory } from './memory'
import {
  ensureRequester,
  forgetRequester,
  isRequesterRefused,
} from './requester'
import { writeChunks } from './write-chunks'

/** Zendesk forgets an Idempotency-Key after two hours. */
const KEY_LIFETIME_MS = 110 * MINUTE_MS

/** How much earlier than ours Zendesk's clock may be. */
const CLOCK_MARGIN_MS = 2 * MINUTE_MS

interface Start {
  task: Task
  command: StartCommand
  frozen: FrozenStart
  attempt: Attempt
}

interface Opened {
  memory: TicketMemory
  /** An earlier try made the ticket: what it holds already has to be looked up. */
  found: boolean
}

/** The handoff's ticket: an earlier try's, or a new one. */
const openTicket = (
  { task: { call, context }, command, frozen, attempt }: Start,
  requesterId: string
): Promise<Result<Ticket, ZendeskFailure>> => {
  const { handoffId, isOver } = command
  const firstTriedAt = Date.parse(attempt.firstTriedAt)

  return findOrCreateTicket(
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

/** The shopper's user, then the ticket: two calls at most, unless an earlier try has to be looked for. */
const open = async (
  start: Start,
  mayBeStale = true
): Promise<Result<Opened, ZendeskFailure>> => {
  const {
    task,
    command: { handoffId, conversationId, shopper },
    frozen: { ticket },
  } = start
  const requester = await ensureRequester(task, shopper)

  if (requester.isErr()) return err(requester.error)

  const requesterId = requester.value
  const opened = await openTicket(start, requesterId)

  if (opened.isErr() && mayBeStale && isRequesterRefused(opened.error)) {
    forgetRequester(task, shopper, requesterId)

    return open(start, false)
  }

  return opened.map(({ id: ticketId, commentIds: ownComments, found }) => ({
    memory: {
      handoffId,
      conversationId,
      language: languageOf(shopper.locale),
      ticketId,
      requesterId,
      ticket,
      ownComments,
    },
    found,
  }))
}

/** What of the summary did not fit into the first comment. A part of it that Zendesk refuses does not undo the handoff. */
const tellRest = async (
  { task, command, frozen, attempt: { firstTriedAt } }: Start,
  { memory, found }: Opened
): Promise<Result<TicketMemory, ZendeskFailure>> => {
  const summary = markerOf(`${command.handoffId}:summary`)
  const chunks = frozen.comments.map((text, index) => ({
    marker: `${summary}.${index + 1}`,
    text,
    attachments: [],
  }))
  const written = await writeChunks(
    { task, memory, ambiguous: found, firstTriedAt },
    chunks.slice(1)
  )

  return written.orElse((failure) =>
    failure.kind === 'REFUSED'
      ? ok(memory)
      : err(afterProgress(memory)(failure))
  )
}

/** Gives the handoff a ticket with the summary of the conversation. */
export const startTicket = async (
  context: ZendeskContext,
  command: StartCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const start = {
    task: taskOf(context, attempt.timeoutMs),
    command,
    attempt,
    frozen: parseFrozenStart(command.frozen),
  }
  const known = parseMemory(attempt.memory)
  const opened = known ? ok({ memory: known, found: true }) : await open(start)

  if (opened.isErr()) return err(opened.error)

  return (await tellRest(start, opened.value)).map((memory) => ({
    memory,
    partnerReference: memory.ticketId,
    updates: [
      {
        kind: 'queued',
        id: `${command.handoffId}:queued`,
        at: nowIn(context),
      },
    ],
  }))
}
