import { setTimeout as sleep } from 'node:timers/promises'

import type { InstanceOptions, IOContext } from '@vtex/api'
import { APP } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { HttpAnswer } from '../../../ports/outbound-http'
import type { StoreFailure } from '../../../ports/store-failure'
import { isSuccess } from '../../http/is-success'
import type { Call } from '../../http/wire/wire'
import type { FilePage, JsonFiles, StoredFile, WrittenFile } from './json-files'
import {
  parsed,
  readPage,
  refusalOf,
  versionless,
  versionOf,
} from './vbase-answers'
import { VtexSystem } from '../vtex-system'

const filesOf = (bucket: string): string =>
  `/buckets/${APP.ID.split('@')[0]}/${bucket}/files`

/** Without it, the router may answer with what was there a while ago. */
const fresh = { 'cache-control': 'no-cache' }

/** How long a refusal for too many calls is waited out, in milliseconds. */
const PAUSES_MS = [100, 300, 900]

const TOO_MANY = 429

type FileCall = Pick<Call, 'body' | 'headers' | 'method' | 'metric'> & {
  /** Below the bucket's files. */
  path: string
  /** Beside those that tell of success. */
  accepted?: number
}

/** VBase with versions: each read asks VBase, so that none answers what was there before a write that has succeeded. */
export class VBaseFiles extends VtexSystem implements JsonFiles {
  constructor(context: IOContext, options: InstanceOptions = {}) {
    super('vbase/v2', context, options)
  }

  async read(
    bucket: string,
    name: string
  ): Promise<Result<StoredFile, StoreFailure>> {
    const answer = await this.ask({
      method: 'GET',
      path: `${filesOf(bucket)}/${name}`,
      headers: fresh,
      metric: 'files-read',
      accepted: 404,
    })

    return answer.andThen(({ status, headers, text }) => {
      if (headers.etag === undefined) return err(versionless)

      return ok({
        ...(status === 404 ? {} : { content: parsed(text) }),
        version: headers.etag,
      })
    })
  }

  async write(
    bucket: string,
    name: string,
    { content, version }: { content: unknown; version?: string }
  ): Promise<Result<WrittenFile, StoreFailure>> {
    const body = JSON.stringify(content)
    const answer = await this.ask({
      method: 'PUT',
      path: `${filesOf(bucket)}/${name}`,
      headers: {
        'content-type': 'application/json',
        ...(version === undefined ? {} : { 'if-match': version }),
      },
      body,
      metric: 'files-write',
    })

    return answer.andThen((response) => {
      const written = versionOf(response)

      return written === undefined
        ? err(versionless)
        : ok({ version: written, text: body })
    })
  }

  async remove(
    bucket: string,
    name: string,
    version?: string
  ): Promise<Result<void, StoreFailure>> {
    const answer = await this.ask({
      method: 'DELETE',
      path: `${filesOf(bucket)}/${name}`,
      headers: version === undefined ? {} : { 'if-match': version },
      metric: 'vbase-delete-file',
      accepted: 404,
    })

    return answer.map(() => undefined)
  }

  async list(
    bucket: string,
    query: { limit: number; prefix?: string; next?: string }
  ): Promise<Result<FilePage, StoreFailure>> {
    const search = new URLSearchParams()

    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value))
    }

    const answer = await this.ask({
      method: 'GET',
      path: `${filesOf(bucket)}?${search.toString()}`,
      headers: fresh,
      metric: 'files-list',
    })

    return answer.andThen(readPage)
  }

  /** Somewhere around so many milliseconds, so that those who were refused together do not return together. */
  protected async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds * (0.5 + Math.random()))
  }

  /** A call that VBase refuses because there are too many changed nothing, and is made again. */
  private async ask(
    call: FileCall,
    pauses = PAUSES_MS
  ): Promise<Result<HttpAnswer, StoreFailure>> {
    const { path, headers, accepted, ...more } = call
    const answer = await this.wire.send({
      ...more,
      url: `${this.root}${path}`,
      headers: { ...headers, authorization: this.authorization },
      timeoutMs: this.timeoutMs,
    })

    if (answer.isErr()) {
      return err({
        kind: 'UNAVAILABLE',
        detail: `VBase: ${answer.error.detail}`,
      })
    }

    const { status } = answer.value
    const [pause, ...later] = pauses

    if (isSuccess(status) || status === accepted) return ok(answer.value)
    if (status !== TOO_MANY || pause === undefined)
      return err(refusalOf(status))

    await this.pause(pause)

    return this.ask(call, later)
  }
}
