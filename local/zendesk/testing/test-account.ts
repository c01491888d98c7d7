import type { ZendeskSandbox } from '../start'
import { startZendeskSandbox } from '../start'
import type { TestAnswer } from '../../sandbox/testing/exchange'
import { exchange } from '../../sandbox/testing/exchange'
import type { ServedSandbox } from '../../sandbox/testing/served-sandbox'
import { serveSandbox } from '../../sandbox/testing/served-sandbox'
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

export interface TestAccount extends ServedSandbox<ZendeskSandbox> {
  clock: TestClock
  receiver: WebhookReceiver
  /** A call to the API; `path` begins below `/api/v2`. */
  api: Ask
  /** A call to any path, without credentials unless `headers` have some. */
  open: Ask
}

const basic = (email: string, token: string) =>
  `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`

const contentOf = (body: unknown, options: CallOptions | undefined) => {
  if (options?.raw) return options.raw
  return body === undefined ? undefined : Buffer.from(JSON.stringify(body))
}

/** An account of its own in a folder of its own, over a clock that stands still. */
export const openTestAccount = async (): Promise<TestAccount> => {
  const clock = makeTestClock()
  const receiver = makeReceiver()
  const served = await serveSandbox((dataFolder) =>
    startZendeskSandbox(
      { dataFolder, now: clock.now, send: receiver.send },
      clock
    )
  )

  const open: Ask = (method, path, body, options) =>
    exchange(`${served.origin}${path}`, {
      method,
      content: contentOf(body, options),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options?.host ? { host: options.host } : {}),
        ...options?.headers,
      },
    })

  const api: Ask = (method, path, body, options) => {
    const { email, apiToken } = served.sandbox().credentials
    const authorization = basic(options?.as ?? email, apiToken)

    return open(method, `/api/v2${path}`, body, {
      ...options,
      headers: {
        ...(options?.as === null ? {} : { authorization }),
        ...options?.headers,
      },
    })
  }

  return { ...served, clock, receiver, api, open }
}
