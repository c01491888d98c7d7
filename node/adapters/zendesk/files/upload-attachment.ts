import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { ZendeskFailure } from '../client/failure'
import type { Task } from '../relay/context'
import { attachmentLimit } from './attachment-limit'
import type { ShopperFile } from './fetch-shopper-file'
import { fetchShopperFile } from './fetch-shopper-file'
import { fileNameOf } from './file-name'
import type { Upload } from './upload'

const answerSchema = z.object({
  upload: z.object({ token: z.string().min(1) }),
})

const upload = (
  { call }: Task,
  fileName: string,
  { bytes, contentType }: ShopperFile
) =>
  call(
    {
      method: 'POST',
      path: '/api/v2/uploads.json',
      query: { filename: fileName },
      headers: { 'content-type': contentType },
      body: bytes,
      repeatable: true,
    },
    answerSchema
  )

/** The upload's token, or why Zendesk cannot have the file, which then goes into the comment as a link. */
export const uploadAttachment = async (
  task: Task,
  attachment: Attachment
): Promise<Result<Upload, ZendeskFailure>> => {
  const { context } = task
  const file = await fetchShopperFile(context.http, attachment, {
    maxBytes: await attachmentLimit(task),
    timeoutMs: task.remainingMs() / 2,
    isLate: () => task.remainingMs() === 0,
  })

  if (file.isErr()) {
    context.log.info("A shopper's file goes to Zendesk as a link", {
      reason: file.error,
    })

    return ok({ linked: file.error })
  }

  const { contentType } = file.value
  const uploaded = await upload(
    task,
    fileNameOf({ ...attachment, contentType }),
    file.value
  )

  return uploaded
    .map(({ upload: { token } }): Upload => ({ token }))
    .orElse((failure) =>
      failure.kind === 'REFUSED'
        ? ok<Upload>({ linked: 'PARTNER_REFUSED' })
        : err(failure)
    )
}
