import type { RequestListener } from 'node:http'

import { callDirectly } from './direct-call'
import type { VirtualTime } from './virtual-time'

/** Uses a sandbox's pages below `/sandbox`; undefined where the page refuses. */
export type SandboxPage = (
  method: string,
  path: string,
  input?: object
) => Promise<unknown>

export const sandboxPage =
  (time: VirtualTime, listener: RequestListener): SandboxPage =>
  async (method, path, input) => {
    const { status, text } = await time.hold(
      callDirectly(listener, {
        method,
        url: `https://page.example/sandbox/${path}`,
        headers: { 'content-type': 'application/json' },
        body: input && JSON.stringify(input),
      })
    )

    if (status >= 500) throw new Error(`${path} is broken: ${text}`)

    return status < 300 ? (JSON.parse(text) as unknown) : undefined
  }

/** A small file as agents attach it. */
export const attached = (name: string) => ({
  name,
  contentType: 'application/pdf',
  base64: Buffer.from(`%PDF ${name}`).toString('base64'),
})
