import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { ZendeskFailure } from '../client/failure'
import { noTimeLeft } from '../../http/client-failure'
import type { Chunk } from '../relay/chunks'
import type { Task } from '../relay/context'
import { taskOf } from '../relay/context'
import type { Upload, Uploads } from './upload'
import { filesOf } from './upload'
import { uploadAttachment } from './upload-attachment'

/** Kept for the comment, which tells at least the names of its files. */
const COMMENT_MS = 5000

/** So long a message may be tried for the sake of its files; then those that are left become links. */
const PATIENCE_MS = 30_000

/** Which no file is worth beginning with. */
const LEAST_MS = 500

interface Uploading {
  task: Task
  /** ISO 8601; when the message was first tried. */
  firstTriedAt: string
  known: Uploads
}

const timeForFiles = ({ remainingMs }: Task): number =>
  remainingMs() - Math.min(COMMENT_MS, remainingMs() / 2)

const uploadOne = async (
  task: Task,
  file: Attachment
): Promise<Result<Upload, ZendeskFailure>> => {
  const timeMs = timeForFiles(task)

  return timeMs < LEAST_MS
    ? err(noTimeLeft)
    : uploadAttachment(taskOf(task.context, timeMs), file)
}

/** Nobody answers in time, or asks to come again later than the message can wait. */
const isHopeless = (
  failure: ZendeskFailure,
  { task: { context }, firstTriedAt }: Uploading
): boolean =>
  failure.kind === 'RETRY' &&
  context.clock.now() + (failure.retryAfterMs ?? 0) >=
    Date.parse(firstTriedAt) + PATIENCE_MS

/**
 * Uploads the files of these chunks, one after the other, that are not there yet. What was uploaded is told with a failure too,
 * so that the next try goes on from there; after half a minute the message goes out with links in place of what is missing.
 */
export const uploadFiles = async (
  uploading: Uploading,
  chunks: Chunk[]
): Promise<Result<Uploads, { failure: ZendeskFailure; uploads: Uploads }>> => {
  const uploads = { ...uploading.known }

  for (const { file, key } of chunks.flatMap(filesOf)) {
    if (key in uploads) continue

    const uploaded = await uploadOne(uploading.task, file)

    if (uploaded.isErr() && !isHopeless(uploaded.error, uploading)) {
      return err({ failure: uploaded.error, uploads })
    }

    uploads[key] = uploaded.unwrapOr({ linked: 'PARTNER_SILENT' })
  }

  return ok(uploads)
}
