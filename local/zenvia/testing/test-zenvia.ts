import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { TestAnswer } from '../../sandbox/testing/exchange'
import { exchange } from '../../sandbox/testing/exchange'
import type { WebhookReceiver } from '../../sandbox/testing/webhook-receiver'
import { makeReceiver } from '../../sandbox/testing/webhook-receiver'
import { ZENVIA_HOST } from '../sandbox'
import type { ZenviaSandbox } from '../start'
import { startZenviaSandbox } from '../start'

export const WEBHOOK_URL = 'https://store.example/webhooks/zenvia/the-key'

export interface TestZenvia {
  sandbox(): ZenviaSandbox
  receiver: WebhookReceiver
  origin: string
  /** A call to the page and its switches. */
  page(method: string, path: string, body?: unknown): Promise<TestAnswer>
  /** A call to the API at its own host, the path with its query. */
  api(method: string, path: string, body?: unknown): Promise<TestAnswer>
  /** What the webhook was told, once all of it was sent. */
  told(): Promise<unknown[]>
  /** Ends it and starts it anew over the same folder. */
  restart(): Promise<void>
  close(): Promise<void>
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port)
    )
  )

/** An account in a folder of its own, whose webhook address is typed in. */
export const openTestZenvia = async (): Promise<TestZenvia> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'zenvia-'))
  const receiver = makeReceiver()
  const environment = { dataFolder, now: Date.now, send: receiver.send }
  let sandbox = await startZenviaSandbox(environment)
  const server = createServer((request, response) =>
    sandbox.owns(request.headers.host ?? '')
      ? sandbox.handle(request, response)
      : sandbox.page(request, response)
  )
  const origin = `http://127.0.0.1:${await listen(server)}`

  const call =
    (headers: Record<string, string>) =>
    (method: string, path: string, body?: unknown): Promise<TestAnswer> =>
      exchange(`${origin}${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        content:
          body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
      })
  const page = call({})

  await page('POST', '/sandbox/admin/webhook', { url: WEBHOOK_URL })

  return {
    sandbox: () => sandbox,
    receiver,
    origin,
    page,
    api: call({ host: ZENVIA_HOST }),
    told: async () => {
      await sandbox.idle()

      return receiver.received
        .filter(({ url }) => url === WEBHOOK_URL)
        .map(({ body }): unknown => JSON.parse(body ?? ''))
    },
    restart: async () => {
      await sandbox.close()
      sandbox = await startZenviaSandbox(environment)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await sandbox.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
