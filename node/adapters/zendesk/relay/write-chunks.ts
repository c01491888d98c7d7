import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { composeComment } from '../files/compose-comment'
import type { ZendeskFailure } from '../client/failure'
import { afterProgress, isGone } from '../client/failure'
import { readAudits } from './audits'
import type { Chunk } from './chunks'
import { packed } from './chunks'
import type { Task } from './context'
import { succeedTicket } from './follow-up'
import type { TicketMemory } from './memory'
import { withOwnComments } from './memory'
import { isClosedOrGone, writeComment } from './update-ticket'

export interface Writing {
  task: Task
  memory: TicketMemory
  /** An earlier try may have written some of it. */
  ambiguous: boolean
}

type Written = Promise<Result<TicketMemory, ZendeskFailure>>

/** What the ticket's history does not show yet. */
const missing = async (
  { task, memory }: Writing,
  chunks: Chunk[]
): Promise<
  Result<{ memory: TicketMemory; chunks: Chunk[] }, ZendeskFailure>
> => {
  const traces = await readAudits(task.call, memory.ticketId)

  if (traces.isErr()) {
    return isGone(traces.error) ? ok({ memory, chunks }) : err(traces.error)
  }

  const { markers, commentIds } = traces.value

  return ok({
    memory: withOwnComments(memory, commentIds),
    chunks: chunks.filter(({ marker }) => !markers.has(marker)),
  })
}

const writePacks = async (writing: Writing, packs: Chunk[][]): Written => {
  const [pack, ...later] = packs

  if (!pack) return ok(writing.memory)

  const { task, memory } = writing
  const comment = await composeComment(task, memory.language, pack)

  if (comment.isErr()) return err(comment.error)

  const updated = await writeComment(task.call, memory, comment.value)

  if (updated.isOk()) {
    const known = withOwnComments(memory, updated.value)

    return (await writePacks({ ...writing, memory: known }, later)).mapErr(
      afterProgress(known)
    )
  }

  if (!isClosedOrGone(updated.error)) return err(updated.error)

  const successor = await succeedTicket(writing, {
    comment: comment.value,
    deleted: isGone(updated.error),
  })

  if (successor.isErr()) return err(successor.error)

  const moved = { ...writing, memory: successor.value.memory }
  const rest = successor.value.found
    ? writeChunks({ ...moved, ambiguous: true }, packs.flat())
    : writePacks(moved, later)

  return (await rest).mapErr(afterProgress(moved.memory))
}

/** Writes in order, each chunk once, into the handoff's ticket or, when that is closed, the one that follows it. */
export const writeChunks = async (
  writing: Writing,
  chunks: Chunk[]
): Written => {
  if (!writing.ambiguous || chunks.length === 0) {
    return writePacks(writing, packed(chunks))
  }

  const left = await missing(writing, chunks)

  return left.isErr()
    ? err(left.error)
    : writePacks(
        { ...writing, memory: left.value.memory },
        packed(left.value.chunks)
      )
}
