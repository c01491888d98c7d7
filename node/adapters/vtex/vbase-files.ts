import type { InstanceOptions, IOContext, IOResponse } from '@vtex/api'
import { setTimeout as sleep } from 'node:timers/promises'

import { APP, VBase } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { StoreFailure } from '../../ports/store-failure'
import { bodyOf } from '../http/body'
import { onceOnly, ownCall } from '../http/own-call'
import type { FilePage, JsonFiles, StoredFile, WrittenFile } from './json-files'

const filesOf = (bucket: string): string =>
  `/buckets/${APP.ID.split('@')[0]}/${bucket}/files`

/** Without it, the router may answer with what was there a while ago. */
const FRESH = { headers: { 'cache-control': 'no-cache' } }

/** How long a refusal for too many calls is waited out, in milliseconds. */
const PAUSES_MS = [100, 300, 900]

const TOO_MANY = 429

const listed = z.object({
  data: z.array(z.object({ path: z.string() })),
  next: z.string().nullish(),
})

const saved = z.array(z.object({ hash: z.string() })).min(1)

const failed = z.object({
  code: z.string().optional(),
  response: z.object({ status: z.number() }).optional(),
})

/** VBase does not say how it refuses an outdated If-Match; 412 is HTTP's word for it, 409 its own word for conflicts. */
const conflictStatuses = new Set([409, 412])

const statusOf = (error: unknown): number | undefined =>
  failed.safeParse(error).data?.response?.status

const failureOf = (error: unknown): StoreFailure => {
  const status = statusOf(error)

  return status !== undefined && conflictStatuses.has(status)
    ? { kind: 'CONFLICT', detail: `VBase answered ${status}` }
    : {
        kind: 'UNAVAILABLE',
        detail: `VBase: ${status ?? failed.safeParse(error).data?.code ?? 'no answer'}`,
      }
}

const versionless: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: 'VBase told no version of a file',
}

const readPage = (answer: unknown): Result<FilePage, StoreFailure> => {
  const { success, data } = listed.safeParse(answer)

  if (!success) return err({ kind: 'UNAVAILABLE', detail: 'VBase: no list' })

  const files = data.data.map(({ path }) => path)

  return ok(data.next ? { files, next: data.next } : { files })
}

/** As an ETag is written; whether If-Match takes a bare hash is not documented. */
const quoted = (hash: string | undefined): string | undefined =>
  hash === undefined ? undefined : `"${hash}"`

const versionOf = ({
  headers,
  data,
}: Pick<IOResponse<unknown>, 'headers' | 'data'>): string | undefined =>
  headers.etag ?? quoted(saved.safeParse(data).data?.[0]?.hash)

/**
 * VBase with versions. Reads go past the runtime's merging of equal requests under way, which could answer with what was
 * there before a write that this process has already seen succeed.
 */
export class VBaseFiles extends VBase implements JsonFiles {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(ownCall(context), onceOnly(options))
  }

  async read(
    bucket: string,
    name: string
  ): Promise<Result<StoredFile, StoreFailure>> {
    const answer = await this.attempt(() =>
      this.http.getRaw<unknown>(`${filesOf(bucket)}/${name}`, {
        ...FRESH,
        nullIfNotFound: true,
        metric: 'files-read',
      })
    )

    return answer.andThen(({ status, headers, data }) => {
      if (headers.etag === undefined) return err(versionless)

      return ok({
        ...(status === 404 ? {} : { content: data }),
        version: headers.etag,
      })
    })
  }

  async write(
    bucket: string,
    name: string,
    { content, version }: { content: unknown; version?: string }
  ): Promise<Result<WrittenFile, StoreFailure>> {
    const text = JSON.stringify(content)
    const answer = await this.attempt(() =>
      this.http.putRaw<unknown>(`${filesOf(bucket)}/${name}`, undefined, {
        ...bodyOf(text),
        headers: {
          'content-type': 'application/json',
          ...(version === undefined ? {} : { 'if-match': version }),
        },
        metric: 'files-write',
      })
    )

    return answer.andThen((response) => {
      const written = versionOf(response)

      return written === undefined
        ? err(versionless)
        : ok({ version: written, length: text.length })
    })
  }

  async remove(
    bucket: string,
    name: string,
    version?: string
  ): Promise<Result<void, StoreFailure>> {
    try {
      await this.withPauses(() =>
        this.deleteFile(bucket, name, undefined, version)
      )

      return ok(undefined)
    } catch (error) {
      return statusOf(error) === 404 ? ok(undefined) : err(failureOf(error))
    }
  }

  async list(
    bucket: string,
    query: { limit: number; prefix?: string; next?: string }
  ): Promise<Result<FilePage, StoreFailure>> {
    const answer = await this.attempt(() =>
      this.http.get<unknown>(filesOf(bucket), {
        ...FRESH,
        params: query,
        metric: 'files-list',
      })
    )

    return answer.andThen((page) => readPage(page))
  }

  /** Somewhere around so many milliseconds, so that those who were refused together do not return together. */
  protected async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds * (0.5 + Math.random()))
  }

  /** A call that VBase refuses because there are too many changed nothing, and is made again. */
  private async withPauses<T>(
    call: () => Promise<T>,
    pauses = PAUSES_MS
  ): Promise<T> {
    const [pause, ...later] = pauses

    try {
      return await call()
    } catch (error) {
      if (statusOf(error) !== TOO_MANY || pause === undefined) throw error
      await this.pause(pause)

      return this.withPauses(call, later)
    }
  }

  private async attempt<T>(
    call: () => Promise<T>
  ): Promise<Result<T, StoreFailure>> {
    try {
      return ok(await this.withPauses(call))
    } catch (error) {
      return err(failureOf(error))
    }
  }
}
