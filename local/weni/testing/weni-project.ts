import { createHmac } from 'node:crypto'
import { join } from 'node:path'

import { makeReceiver } from '../../sandbox/testing/webhook-receiver'
import { serve } from '../../testing/serve'
import { temporaryFolder } from '../../testing/temporary-folder'
import type { FetchedFile } from '../sandbox'
import { startWeniSandbox } from '../start'
import { contractRoutes } from '../ticketer-form'

export const shopper = {
  urn: 'whatsapp:5511988887777',
  name: 'Ana',
  language: 'por',
}

export const wish = { topic: 'Help', storePhoneNumber: '+551140028922' }

export const incoming = (id: string, text: string) => ({
  id,
  direction: 'incoming' as const,
  text,
  attachments: [],
  sentAt: Date.now(),
})

interface Told {
  text?: string
  files: FetchedFile[]
  name?: string
}

/** Calls back below `address`, signed over the bytes that are sent. */
const callerAt =
  (address: string) =>
  async (
    route: string,
    body: object,
    { secret = ' secret ', at = Date.now() } = {}
  ) => {
    const bytes = JSON.stringify(body)
    const signature = createHmac('sha256', secret).update(bytes).digest('hex')
    const response = await fetch(`${address}/${route}`, {
      method: 'POST',
      headers: {
        'x-webhook-signature': `sha256=${signature}`,
        'x-webhook-timestamp': String(Math.floor(at / 1000)),
      },
      body: bytes,
    })

    return { status: response.status, body: (await response.json()) as object }
  }

/** A project whose one ticketer answers what a test says. */
export const weniProject = async (dataFolder = temporaryFolder()) => {
  const ticketer = makeReceiver()
  const told: Told[] = []
  const closed: string[] = []
  const weni = startWeniSandbox({
    dataFolder: join(dataFolder, 'weni'),
    send: ticketer.send,
    now: Date.now,
    fetchPublic: async () => ({
      status: 200,
      contentType: 'image/png',
      body: Buffer.from('png'),
    }),
  })
  const page = await serve(weni.page)

  weni.connect({
    deliver: (_contact, { text, files }, name) =>
      told.push({ text, files, name }),
    ticketClosed: ({ name }) => closed.push(name),
  })

  const sandbox = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${page.origin}/sandbox/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })

    return (await response.json()) as {
      callbackAddress: string
      tickets: Array<{ status: string; externalId: string }>
    }
  }
  const { callbackAddress } = await sandbox('POST', 'ticketers', {
    name: 'Live Support',
    base_url: 'https://store.test/ticketer/',
    api_token: 'lsb_1',
    webhook_secret: ' secret ',
    ...contractRoutes,
  })

  await sandbox('PUT', 'habits', { rowAfterMs: 20, historyAfterMs: 5 })

  return {
    ...weni,
    ticketer,
    told,
    closed,
    sandbox,
    tickets: async () => (await sandbox('GET', 'project')).tickets,
    callBack: callerAt(`${page.origin}${new URL(callbackAddress).pathname}`),
    end: async () => {
      await weni.idle()
      await page.close()
      await weni.close()
    },
  }
}

export type WeniProject = Awaited<ReturnType<typeof weniProject>>

export const agentMessage = (externalId: string, more: object = {}) => ({
  external_id: externalId,
  message_external_id: 'm-1',
  direction: 'outgoing',
  sender: { type: 'agent', id: '7', name: 'Carla' },
  text: 'Olá',
  sent_at: new Date().toISOString(),
  ...more,
})

export const closeCall = (externalId: string) => ({
  external_id: externalId,
  closed_by: { type: 'agent', id: '7', name: 'Carla' },
  reason: 'agent_resolved',
  closed_at: new Date().toISOString(),
})
