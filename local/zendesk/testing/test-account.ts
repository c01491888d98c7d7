import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ZendeskSandbox } from '../start'
import { startZendeskSandbox } from '../start'
import type { TestAnswer } from '../../sandbox/testing/exchange'
import { exchange } from '../../sandbox/testing/exchange'
import type { TestClock } from '../../sandbox/testing/test-clock'
import { makeTestClock } from '../../sandbox/testing/test-clock'
import type { WebhookReceiver } from '../../sandbox/testing/webhook-receiver'
import { makeReceiver } from '../../sandbox/testing/webhook-receiver'

interface CallOptions {
  /** E-mail that the API token is used with; null for no credentials at all. */
  as?: string | null
  headers?: Record<string, string>
  /** Sent as it is, instead of JSON. */
  raw?: Buffer
  /** Asked at this host instead of at the page's. */
  host?: string
}

type Ask = (
  method: string,
  path: string,
  body?: unknown,
  options?: CallOptions
) => Promise<TestAnswer>

export interface TestAccount {
  sandbox(): ZendeskSandbox
  clock: TestClock
  receiver: WebhookReceiver
  origin: string
  /** A call to the API; `path` begins below `/api/v2`. */
  api: Ask
  /** A call to any path, without credentials unless `headers` have some. */
  open: Ask
  /** Ends it and starts it anew over the same folder. */
  restart(): Promise<void>
  close(): Promise<void>
}

const isZendesk = (host = '') => /(zendesk|zdusercontent)\.com$/.test(host)

const basic = (email: string, token: string) =>
  `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`

const contentOf = (body: unknown, options: CallOptions | undefined) => {
  if (options?.raw) return options.raw
  return body === undefined ? undefined : Buffer.from(JSON.stringify(body))
}

/** An account of its own in a folder of its own, over a clock that stands still. */
export const openTestAccount = async (): Promise<TestAccount> => {
  const folder = mkdtempSync(join(tmpdir(), 'zendesk-'))
  const clock = makeTestClock()
  const receiver = makeReceiver()
  const environment = {
    dataFolder: folder,
    now: clock.now,
    send: receiver.send,
  }
  let sandbox = await startZendeskSandbox(environment, clock)
  const server = createServer((incoming, response) =>
    isZendesk(incoming.headers.host)
      ? sandbox.handle(incoming, response)
      : sandbox.page(incoming, response)
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const open: Ask = (method, path, body, options) =>
    exchange(`${origin}${path}`, {
      method,
      content: contentOf(body, options),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options?.host ? { host: options.host } : {}),
        ...options?.headers,
      },
    })

  const api: Ask = (method, path, body, options) => {
    const { email, apiToken } = sandbox.credentials
    const authorization = basic(options?.as ?? email, apiToken)

    return open(method, `/api/v2${path}`, body, {
      ...options,
      headers: {
        ...(options?.as === null ? {} : { authorization }),
        ...options?.headers,
      },
    })
  }

  return {
    sandbox: () => sandbox,
    clock,
    receiver,
    origin,
    api,
    open,
    restart: async () => {
      await sandbox.close()
      sandbox = await startZendeskSandbox(environment, clock)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
