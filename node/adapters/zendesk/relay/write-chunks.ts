import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { composeComment } from '../files/compose-comment'
import type { Uploads } from '../files/upload'
import { withoutFiles } from '../files/upload'
import { uploadFiles } from '../files/upload-files'
import type { ZendeskFailure } from '../client/failure'
import { afterProgress, isGone } from '../client/failure'
import { readAudits } from './audits'
import type { Chunk } from './chunks'
import { packed } from './chunks'
import type { Task } from './context'
import { succeedTicket } from './follow-up'
import type { TicketMemory } from './memory'
import { withOwnComments } from './memory'
import { isRequesterRefused } from './requester'
import type { CommentAuthor, ShopperComment } from './update-ticket'
import { isClosedOrGone, isRefusedComment, writeComment } from './update-ticket'

interface Writing {
  task: Task
  memory: TicketMemory
  /** An earlier try may have written some of it. */
  ambiguous: boolean
  /** ISO 8601. */
  firstTriedAt: string
  /** The handoff is: no ticket is opened for it again. */
  isOver?: boolean
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

interface Composed {
  memory: TicketMemory
  comment: ShopperComment
  /** The same with links in place of the files. */
  withLinks: ShopperComment
}

/** The comment of one pack with its files uploaded; they are remembered, for their message to tell what became of each. */
const compose = async (
  { task, memory, firstTriedAt }: Writing,
  pack: Chunk[]
): Promise<Result<Composed, ZendeskFailure>> => {
  const { language } = memory
  const uploaded = await uploadFiles(
    { task, firstTriedAt, known: memory.uploads ?? {} },
    pack
  )
  const remembering = (uploads: Uploads): TicketMemory =>
    Object.keys(uploads).length > 0 ? { ...memory, uploads } : memory

  return uploaded
    .map((uploads) => ({
      memory: remembering(uploads),
      comment: composeComment(language, pack, uploads),
      withLinks: composeComment(language, pack, {}),
    }))
    .mapErr(({ failure, uploads }) => ({
      ...failure,
      memory: remembering(uploads),
    }))
}

/** Without its files, should Zendesk refuse one of them; then by the API's user, should it refuse the shopper's. */
const writeSomehow = async (
  { task: { call }, isOver }: Writing,
  { memory, comment, withLinks }: Composed,
  pack: Chunk[]
): Written => {
  const write = (
    text: ShopperComment,
    author?: CommentAuthor
  ): Promise<Result<string[], ZendeskFailure>> =>
    writeComment(call, memory, text, { author, isOver })

  let written = await write(comment)
  let next = comment
  let known = memory

  if (isRefusedComment(written) && comment.uploads.length > 0) {
    next = withLinks
    known = { ...memory, uploads: withoutFiles(memory.uploads ?? {}, pack) }
    written = await write(next)
  }

  if (written.isErr() && isRequesterRefused(written.error)) {
    written = await write(next, 'API_USER')
  }

  return written.map((ids) => withOwnComments(known, ids))
}

const asEnded = ({
  status,
  detail,
  memory,
}: ZendeskFailure): ZendeskFailure => ({
  kind: 'ENDED',
  code: 'zendesk.refused',
  status,
  detail,
  memory,
})

const writePacks = async (writing: Writing, packs: Chunk[][]): Written => {
  const [pack, ...later] = packs

  if (!pack) return ok(writing.memory)

  const composed = await compose(writing, pack)

  if (composed.isErr()) return err(composed.error)

  const updated = await writeSomehow(writing, composed.value, pack)

  if (updated.isOk()) {
    return (
      await writePacks({ ...writing, memory: updated.value }, later)
    ).mapErr(afterProgress(updated.value))
  }

  if (!isClosedOrGone(updated.error)) {
    return err({ memory: composed.value.memory, ...updated.error })
  }

  if (writing.isOver) return err(asEnded(updated.error))

  const successor = await succeedTicket(writing.task, {
    ...composed.value,
    ambiguous: writing.ambiguous,
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
