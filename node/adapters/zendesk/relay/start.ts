import { err, ok, type Result } from 'neverthrow'

import type { StartCommand } from '../../../domain/conversation/partner-command'
import { languageOf } from '../../../domain/locale'
import type { Attempt, Delivered } from '../../../ports/partner'
import { asUnsure, type ZendeskFailure } from '../client/failure'
import { markerOf, type Chunk } from './chunks'
import { createTicket, type CreatedTicket } from './create-ticket'
import type { Desk, Task } from './desk'
import { taskOf } from './desk'
import { findTicket, type FoundTicket } from './find-ticket'
import { parseFrozenStart, type FrozenStart, type TicketMemory } from './memory'
import { ensureRequester } from './requester'
import { writeChunks } from './write-chunks'

/** Zendesk forgets an Idempotency-Key after two hours. */
const KEY_LIFETIME_MS = 110 * 60_000

/** How much earlier than ours Zendesk's clock may be. */
const CLOCK_MARGIN_MS = 2 * 60_000

const taken: ZendeskFailure = {
  kind: 'RETRY',
  unsure: true,
  detail: 'The ticket is being made by another try',
}

interface OpenedTicket extends CreatedTicket {
  /** An earlier try made it. */
  found: boolean
}

interface Start {
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

const newMemory = (
  { command, frozen, requesterId }: Start,
  { id, commentIds }: OpenedTicket
): TicketMemory => ({
  handoffId: command.handoffId,
  conversationId: command.conversationId,
  language: languageOf(command.shopper.locale),
  ticketId: id,
  requesterId,
  ticket: frozen.ticket,
  ownComments: commentIds,
})

const adopted = ({ id, traces }: FoundTicket): OpenedTicket => ({
  id,
  commentIds: traces.commentIds,
  found: true,
})

const storyMarker = ({ handoffId }: StartCommand, index: number): string =>
  `${markerOf(`${handoffId}:story`)}.${index + 1}`

/** What of the story did not fit into the first comment. */
const restOfStory = ({ command, frozen }: Start): Chunk[] =>
  frozen.comments
    .map((text, index) => ({
      marker: storyMarker(command, index),
      text,
      attachments: [],
    }))
    .slice(1)

const create = async (
  start: Start
): Promise<Result<OpenedTicket, ZendeskFailure>> => {
  const { task, command, frozen, requesterId } = start
  const created = await createTicket(task.call, {
    key: `live-support-${command.handoffId}`,
    handoffId: command.handoffId,
    requesterId,
    fields: frozen.ticket,
    comment: { body: frozen.comments[0] ?? '', uploads: [], markers: [] },
  })

  if (created.isErr()) return err(created.error)
  if (created.value) return ok({ ...created.value, found: false })

  const found = await findEarlier(start)

  return found.andThen((ticket) => (ticket ? ok(adopted(ticket)) : err(taken)))
}

/** The handoff's ticket: an earlier try's, or a new one. */
const openTicket = async (
  start: Start
): Promise<Result<OpenedTicket, ZendeskFailure>> => {
  const { task, attempt } = start
  const age = task.desk.clock.now() - Date.parse(attempt.firstTriedAt)

  if (!attempt.unsure && age < KEY_LIFETIME_MS) return create(start)

  const found = await findEarlier(start)

  if (found.isErr()) return err(found.error)

  return found.value ? ok(adopted(found.value)) : create(start)
}

/** A part of the story that Zendesk refuses does not undo the handoff. */
const tellRest = async (
  start: Start,
  memory: TicketMemory,
  unsure: boolean
): Promise<Result<TicketMemory, ZendeskFailure>> => {
  const written = await writeChunks(
    { task: start.task, memory, unsure },
    restOfStory(start)
  )

  return written.orElse((failure) =>
    failure.kind === 'REFUSED' ? ok(memory) : err(asUnsure(failure))
  )
}

/** Makes the shopper's user and the ticket: two calls, unless an earlier try has to be looked for. */
export const startTicket = async (
  desk: Desk,
  command: StartCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const task = taskOf(desk, attempt.timeoutMs)
  const requester = await ensureRequester(task.call, command.shopper)

  if (requester.isErr()) return err(requester.error)

  const start = {
    task,
    command,
    attempt,
    frozen: parseFrozenStart(command.frozen),
    requesterId: requester.value,
  }

  const opened = await openTicket(start)

  if (opened.isErr()) return err(opened.error)

  const memory = await tellRest(
    start,
    newMemory(start, opened.value),
    opened.value.found
  )

  return memory.map((known) => ({
    memory: known,
    partnerReference: known.ticketId,
    updates: [
      {
        kind: 'queued',
        id: `${command.handoffId}:queued`,
        at: new Date(desk.clock.now()).toISOString(),
      },
    ],
  }))
}
