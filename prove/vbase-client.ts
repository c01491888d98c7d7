import '../node/adapters/http/testing/vtex-env'

import type { HttpClient } from '@vtex/api'

import { testContext } from '../node/adapters/http/testing/outside'
import { VBaseFiles } from '../node/adapters/vtex/vbase-files'
import type { PlatformAnswer } from '../local/vtex/platform/platform-system'

export interface VBaseCall {
  method: 'GET' | 'PUT' | 'DELETE'
  /** From `/buckets` on. */
  path: string
  query?: Record<string, string | number | undefined>
  headers?: Record<string, string>
  body?: string
}

export type CallVBase = (call: VBaseCall) => Promise<PlatformAnswer>

interface Options {
  headers?: Record<string, string>
  params?: Record<string, string | number | undefined>
  nullIfNotFound?: boolean
  transformRequest?: Array<() => string>
}

interface Response {
  status: number
  headers: Record<string, string>
  data: unknown
}

const contentOf = ({ body }: PlatformAnswer): unknown =>
  Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : body

/** Answers like the runtime's HTTP client, which throws for what is no success. */
const answered = (answer: PlatformAnswer, mayBeAbsent = false): Response => {
  const { status, headers = {} } = answer

  if (status >= 300 && !(mayBeAbsent && status === 404)) {
    throw Object.assign(new Error(`${status}`), { response: { status } })
  }

  return { status, headers, data: contentOf(answer) }
}

const httpOver = (call: CallVBase) => {
  const get = async (path: string, options: Options): Promise<Response> =>
    answered(
      await call({
        method: 'GET',
        path,
        query: options.params,
        headers: options.headers,
      }),
      options.nullIfNotFound
    )

  return {
    getRaw: get,
    get: async (path: string, options: Options) =>
      (await get(path, options)).data,
    putRaw: async (path: string, _: unknown, options: Options) =>
      answered(
        await call({
          method: 'PUT',
          path,
          headers: options.headers,
          body: options.transformRequest?.[0]?.(),
        })
      ),
    delete: async (path: string, options: Options) =>
      answered(
        await call({ method: 'DELETE', path, headers: options.headers })
      ),
  }
}

/** The app's client of VBase over the sandbox in this process. */
export class VBaseInProcess extends VBaseFiles {
  constructor(
    call: CallVBase,
    protected override readonly pause: (milliseconds: number) => Promise<void>
  ) {
    super(testContext())
    this.http = httpOver(call) as unknown as HttpClient
  }
}
