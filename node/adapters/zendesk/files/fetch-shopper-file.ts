import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Attachment } from '../../../domain/handoff/shopper'
import { shopperFilePolicies } from '../../../domain/outbound-policy'
import type { LinkReason } from '../../../domain/handoff/sent-files'
import type { HttpStream, OutboundHttp } from '../../../ports/outbound-http'
import type { FileFailure } from '../../http/follow'
import { discard, follow } from '../../http/follow'
import { mediaTypeIn } from '../../http/file-types'

export interface ShopperFile {
  bytes: Buffer
  contentType: string
}

/** Why a file was not fetched. */
type NotFetched = Extract<
  LinkReason,
  'HOST_NOT_ALLOWED' | 'HOST_REFUSED' | 'HOST_SILENT' | 'TOO_LARGE'
>

const reasons: Record<FileFailure['kind'], NotFetched> = {
  NOT_COVERED: 'HOST_NOT_ALLOWED',
  REFUSED: 'HOST_REFUSED',
  NO_ANSWER: 'HOST_SILENT',
}

interface FileLimits {
  maxBytes: number
  /** Until the headers are there. */
  timeoutMs: number
  /** The rest of the file is not worth waiting for. */
  isLate(): boolean
}

const readUpTo = async (
  { stream, headers }: HttpStream,
  { maxBytes, isLate }: FileLimits
): Promise<Result<Buffer, NotFetched>> => {
  const chunks: Buffer[] = []
  let size = 0

  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    discard(stream)

    return err('TOO_LARGE')
  }

  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk)

      size += bytes.length

      if (size > maxBytes || isLate()) {
        discard(stream)

        return err(size > maxBytes ? 'TOO_LARGE' : 'HOST_SILENT')
      }

      chunks.push(bytes)
    }
  } catch {
    return err('HOST_SILENT')
  }

  return ok(Buffer.concat(chunks))
}

/** A shopper's file from the bot's side, read no further than `maxBytes`. */
export const fetchShopperFile = async (
  http: OutboundHttp,
  attachment: Attachment,
  limits: FileLimits
): Promise<Result<ShopperFile, NotFetched>> => {
  const opened = await follow(http, {
    url: attachment.url,
    policies: shopperFilePolicies,
    timeoutMs: limits.timeoutMs,
  })

  if (opened.isErr()) return err(reasons[opened.error.kind])

  const bytes = await readUpTo(opened.value, limits)

  return bytes.map((read) => ({
    bytes: read,
    contentType:
      mediaTypeIn(attachment.contentType) ??
      mediaTypeIn(opened.value.headers['content-type']) ??
      'application/octet-stream',
  }))
}
