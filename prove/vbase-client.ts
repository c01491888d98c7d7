import '../node/adapters/http/testing/vtex-env'

import { err, ok } from 'neverthrow'

import { testContext } from '../node/adapters/http/testing/outside'
import type { Wire } from '../node/adapters/http/wire/wire'
import { VBaseFiles } from '../node/adapters/vtex/vbase/vbase-files'
import type { PlatformAnswer } from '../local/vtex/platform/platform-system'

export interface VBaseCall {
  method: string
  /** From `/buckets` on. */
  path: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: string
}

export type CallVBase = (call: VBaseCall) => Promise<PlatformAnswer>

const textOf = ({ body }: PlatformAnswer): string =>
  Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body ?? '')

const wireOver = (call: CallVBase): Wire => ({
  send: async ({ method, url, headers, body }) => {
    const { pathname, searchParams } = new URL(url)

    try {
      const answer = await call({
        method,
        path: pathname.slice(pathname.indexOf('/buckets/')),
        query: Object.fromEntries(searchParams),
        headers,
        body: body?.toString(),
      })

      return ok({
        status: answer.status,
        headers: answer.headers ?? {},
        text: textOf(answer),
      })
    } catch {
      return err({ kind: 'AMBIGUOUS', detail: 'no answer' })
    }
  },
})

/** The app's client of VBase over the sandbox in this process. */
export class VBaseInProcess extends VBaseFiles {
  protected override readonly wire: Wire

  constructor(
    call: CallVBase,
    protected override readonly pause: (milliseconds: number) => Promise<void>
  ) {
    super(testContext())
    this.wire = wireOver(call)
  }
}
