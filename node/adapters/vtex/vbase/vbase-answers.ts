import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { HttpAnswer } from '../../../ports/outbound-http'
import type { StoreFailure } from '../../../ports/store-failure'
import type { FilePage } from './json-files'

const listed = z.object({
  data: z.array(z.object({ path: z.string() })),
  next: z.string().nullish(),
})

const saved = z.array(z.object({ hash: z.string() })).min(1)

/** VBase does not say how it refuses an outdated If-Match; 412 is HTTP's word for it, 409 its own word for conflicts. */
const conflictStatuses = new Set([409, 412])

/** What a status says that tells of no success. */
export const refusalOf = (status: number): StoreFailure =>
  conflictStatuses.has(status)
    ? { kind: 'CONFLICT', detail: `VBase answered ${status}` }
    : { kind: 'UNAVAILABLE', detail: `VBase: ${status}` }

export const versionless: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: 'VBase told no version of a file',
}

/** What a file holds; of one that is no JSON, its text. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** One page of the names in a folder. */
export const readPage = ({
  text,
}: HttpAnswer): Result<FilePage, StoreFailure> => {
  const { success, data } = listed.safeParse(parsed(text))

  if (!success) return err({ kind: 'UNAVAILABLE', detail: 'VBase: no list' })

  const files = data.data.map(({ path }) => path)

  return ok(data.next ? { files, next: data.next } : { files })
}

/** As an ETag is written; whether If-Match takes a bare hash is not documented. */
const quoted = (hash: string | undefined): string | undefined =>
  hash === undefined ? undefined : `"${hash}"`

/** The version of a file that was written. */
export const versionOf = ({ headers, text }: HttpAnswer): string | undefined =>
  headers.etag ?? quoted(saved.safeParse(parsed(text)).data?.[0]?.hash)
