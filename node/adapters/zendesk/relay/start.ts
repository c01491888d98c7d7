import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import { languageOf } from '../../../domain/locale'
import type { Attempt, Delivered } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { afterProgress } from '../client/failure'
import type { Chunk } from './chunks'
import { markerOf } from './chunks'
import type { ZendeskContext } from './context'
import { taskOf } from './context'
import type { MadeTicket } from './make-ticket'
import type { TicketMemory } from './memory'
import { parseFrozenStart, parseMemory } from './memory'
import type { Start } from './open-ticket'
import { openTicket } from './open-ticket'
import {
  ensureRequester,
  forgetRequester,
  isRequesterRefused,
} from './requester'
import { writeChunks } from './write-chunks'

const newMemory = (
  { command, frozen, requesterId }: Start,
  { id, commentIds }: MadeTicket
): TicketMemory => ({
  handoffId: command.handoffId,
  conversationId: command.conversationId,
  language: languageOf(command.shopper.locale),
  ticketId: id,
  requesterId,
  ticket: frozen.ticket,
  ownComments: commentIds,
})

const summaryMarker = ({ handoffId }: StartCommand, index: number): string =>
  `${markerOf(`${handoffId}:summary`)}.${index + 1}`

/** What of the summary did not fit into the first comment. */
const restOfSummary = ({
  command,
  frozen,
}: Pick<Start, 'command' | 'frozen'>): Chunk[] =>
  frozen.comments
    .map((text, index) => ({
      marker: summaryMarker(command, index),
      text,
      attachments: [],
    }))
    .slice(1)

/** A part of the summary that Zendesk refuses does not undo the handoff. */
const tellRest = async (
  start: Pick<Start, 'task' | 'command' | 'frozen' | 'attempt'>,
  memory: TicketMemory,
  ambiguous: boolean
): Promise<Result<TicketMemory, ZendeskFailure>> => {
  const written = await writeChunks(
    {
      task: start.task,
      memory,
      ambiguous,
      firstTriedAt: start.attempt.firstTriedAt,
    },
    restOfSummary(start)
  )

  return written.orElse((failure) =>
    failure.kind === 'REFUSED'
      ? ok(memory)
      : err(afterProgress(memory)(failure))
  )
}

interface Opened {
  start: Start
  ticket: MadeTicket
}

/** The shopper's user, then the ticket: two calls at most, unless an earlier try has to be looked for. */
const open = async (
  unopened: Omit<Start, 'requesterId'>,
  mayBeStale = true
): Promise<Result<Opened, ZendeskFailure>> => {
  const { task, command } = unopened
  const requester = await ensureRequester(task, command.shopper)

  if (requester.isErr()) return err(requester.error)

  const start = { ...unopened, requesterId: requester.value }
  const opened = await openTicket(start)

  if (opened.isErr() && mayBeStale && isRequesterRefused(opened.error)) {
    forgetRequester(task, command.shopper, requester.value)

    return open(unopened, false)
  }

  return opened.map((ticket) => ({ start, ticket }))
}

const startAnew = async (
  unopened: Omit<Start, 'requesterId'>
): Promise<Result<TicketMemory, ZendeskFailure>> => {
  const opened = await open(unopened)

  if (opened.isErr()) return err(opened.error)

  const { start, ticket } = opened.value

  return tellRest(start, newMemory(start, ticket), ticket.found)
}

/** Gives the handoff a ticket with the summary of the conversation. */
export const startTicket = async (
  context: ZendeskContext,
  command: StartCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const unopened = {
    task: taskOf(context, attempt.timeoutMs),
    command,
    attempt,
    frozen: parseFrozenStart(command.frozen),
  }

  const opened = parseMemory(attempt.memory)
  const memory = opened
    ? await tellRest(unopened, opened, true)
    : await startAnew(unopened)

  return memory.map((known) => ({
    memory: known,
    partnerReference: known.ticketId,
    updates: [
      {
        kind: 'queued',
        id: `${command.handoffId}:queued`,
        at: new Date(context.clock.now()).toISOString(),
      },
    ],
  }))
}
