import type { TestAnswer } from '../../sandbox/testing/exchange'
import { exchange } from '../../sandbox/testing/exchange'
import type { ServedSandbox } from '../../sandbox/testing/served-sandbox'
import { serveSandbox } from '../../sandbox/testing/served-sandbox'
import type { WebhookReceiver } from '../../sandbox/testing/webhook-receiver'
import { makeReceiver } from '../../sandbox/testing/webhook-receiver'
import { ZENVIA_HOST } from '../sandbox'
import type { ZenviaSandbox } from '../start'
import { startZenviaSandbox } from '../start'

const WEBHOOK_URL = 'https://store.example/webhooks/zenvia/the-key'

export interface TestZenvia extends ServedSandbox<ZenviaSandbox> {
  receiver: WebhookReceiver
  /** A call to the page and its switches. */
  page(method: string, path: string, body?: unknown): Promise<TestAnswer>
  /** A call to the API at its own host, the path with its query. */
  api(method: string, path: string, body?: unknown): Promise<TestAnswer>
  /** What the webhook was told, once all of it was sent. */
  told(): Promise<unknown[]>
}

/** An account in a folder of its own, whose webhook address is typed in. */
export const openTestZenvia = async (): Promise<TestZenvia> => {
  const receiver = makeReceiver()
  const served = await serveSandbox((dataFolder) =>
    startZenviaSandbox({ dataFolder, now: Date.now, send: receiver.send })
  )

  const call =
    (headers: Record<string, string>) =>
    (method: string, path: string, body?: unknown): Promise<TestAnswer> =>
      exchange(`${served.origin}${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        content:
          body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
      })
  const page = call({})

  await page('POST', '/sandbox/admin/webhook', { url: WEBHOOK_URL })

  return {
    ...served,
    receiver,
    page,
    api: call({ host: ZENVIA_HOST }),
    told: async () => {
      await served.sandbox().idle()

      return receiver.received
        .filter(({ url }) => url === WEBHOOK_URL)
        .map(({ body }): unknown => JSON.parse(body ?? ''))
    },
  }
}
