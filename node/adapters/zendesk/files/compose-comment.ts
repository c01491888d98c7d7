import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { Language } from '../../../domain/locale'
import type { ZendeskFailure } from '../client/failure'
import type { Chunk } from '../relay/chunks'
import type { Task } from '../relay/context'
import type { ShopperComment } from '../relay/update-ticket'
import { translate } from '../messages'
import { fileNameOf } from './file-name'
import { uploadAttachment } from './upload-attachment'

interface Written {
  lines: string[]
  uploads: string[]
}

const linkLine = (language: Language, attachment: Attachment): string =>
  translate(language, 'file.link', {
    name: fileNameOf(attachment),
    url: attachment.url,
  })

const writeFile = async (
  task: Task,
  language: Language,
  attachment: Attachment
): Promise<Result<Written, ZendeskFailure>> => {
  const token = await uploadAttachment(task, attachment)

  return token.map((uploaded) =>
    uploaded === undefined
      ? { lines: [linkLine(language, attachment)], uploads: [] }
      : { lines: [], uploads: [uploaded] }
  )
}

const writeChunk = async (
  task: Task,
  language: Language,
  { text, attachments }: Chunk
): Promise<Result<Written, ZendeskFailure>> => {
  const lines = text ? [text] : []
  const uploads: string[] = []

  for (const attachment of attachments) {
    const written = await writeFile(task, language, attachment)

    if (written.isErr()) return err(written.error)

    lines.push(...written.value.lines)
    uploads.push(...written.value.uploads)
  }

  const fallback = uploads.length > 0 ? 'file.attached' : 'message.empty'

  return ok({
    lines: lines.length > 0 ? lines : [translate(language, fallback)],
    uploads,
  })
}

/** One comment of several chunks, their files uploaded; what cannot be uploaded is named and linked. */
export const composeComment = async (
  task: Task,
  language: Language,
  chunks: Chunk[]
): Promise<Result<ShopperComment, ZendeskFailure>> => {
  const lines: string[] = []
  const uploads: string[] = []

  for (const chunk of chunks) {
    const written = await writeChunk(task, language, chunk)

    if (written.isErr()) return err(written.error)

    lines.push(...written.value.lines)
    uploads.push(...written.value.uploads)
  }

  return ok({
    text: lines.join('\n'),
    uploads,
    markers: chunks.map(({ marker }) => marker),
  })
}
