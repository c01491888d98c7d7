import { join } from 'node:path'
import { z } from 'zod'

import type { SendToInternet } from '../local/remote-system'
import type { ZendeskSandbox } from '../local/zendesk/start'
import { startZendeskSandbox } from '../local/zendesk/start'
import { zendeskMemory, zendeskModule } from '../node/adapters/zendesk/module'
import type { PartnerSettings } from '../node/domain/settings/settings'
import type { OutboundHttp } from '../node/ports/outbound-http'
import { capability } from '../node/testing/capability'
import { FakeLinks } from '../node/testing/fake-links'
import { FakeLog } from '../node/testing/fake-log'
import { SeededIds } from '../node/testing/seeded-ids'
import { agentPage } from './agent-page'
import type { PartnerSide, SeenTicket } from './partner-side'
import { sealed } from './sealed'
import type { VirtualTime } from './virtual-time'

const ticketPage = z.object({
  id: z.number(),
  status: z.string(),
  externalId: z.string().nullable(),
  conversation: z.array(
    z.object({ side: z.string(), text: z.string(), public: z.boolean() })
  ),
})

const ticketList = z.object({ tickets: z.array(z.object({ id: z.number() })) })

const seen = (page: z.infer<typeof ticketPage>): SeenTicket => ({
  reference: String(page.id),
  conversationId: page.externalId ?? '',
  isOpen: !['solved', 'closed'].includes(page.status),
  texts: page.conversation
    .filter((line) => line.side === 'shopper' && line.public)
    .map((line) => line.text),
})

/** Makes in the account what the app needs there, as the merchant has it done. */
const connect = async (
  time: VirtualTime,
  { subdomain, email, apiToken }: ZendeskSandbox['credentials'],
  http: OutboundHttp
): Promise<PartnerSettings> => {
  const connection = {
    subdomain,
    authentication: 'API_TOKEN',
    email,
    tag: 'vtex-chatbot',
  }
  const module = zendeskModule({
    account: 'livestore',
    http,
    clock: time,
    ids: new SeededIds(1, 'set-up'),
    log: new FakeLog(),
    links: new FakeLinks(time),
    memory: zendeskMemory(time),
  })
  const { provisioning } = capability(module, 'webhook', 'PROVISIONED')
  const { setup, newSecrets } = (
    await provisioning({ connection, secrets: { apiToken } }).apply({
      account: 'livestore',
      webhookUrl: 'https://store.example/_v/live-support/webhooks/zendesk',
      save: async () => undefined,
    })
  )._unsafeUnwrap()

  return {
    connection,
    setup,
    secrets: sealed('ZENDESK', { apiToken, ...newSecrets }),
    provenAt: new Date(time.now()).toISOString(),
  }
}

/** A Zendesk account in this process. */
export const zendeskSide = async (
  time: VirtualTime,
  dataFolder: string,
  send: SendToInternet
): Promise<PartnerSide> => {
  const sandbox = await startZendeskSandbox(
    { dataFolder: join(dataFolder, 'zendesk'), now: () => time.now(), send },
    {
      wait: (milliseconds, signal) => time.wait(milliseconds, signal),
      stop: () => time.stop(),
    }
  )
  const page = agentPage(time, sandbox.page)
  const look = async (reference: string): Promise<SeenTicket | undefined> => {
    const found = await page('GET', `agent/tickets/${reference}`)

    return found === undefined ? undefined : seen(ticketPage.parse(found))
  }

  return {
    name: 'ZENDESK',
    canBeAsked: true,
    listener: sandbox.page,
    connect: (http) => connect(time, sandbox.credentials, http),
    reply: async (reference, body, solve) =>
      (await page('POST', `agent/tickets/${reference}/reply`, {
        body,
        ...(solve ? { status: 'solved' } : {}),
      })) !== undefined,
    solve: async (reference) =>
      (await page('POST', `agent/tickets/${reference}/status`, {
        status: 'solved',
      })) !== undefined,
    look,
    all: async () => {
      const { tickets } = ticketList.parse(await page('GET', 'agent/tickets'))
      const pages: SeenTicket[] = []

      for (const { id } of tickets.sort((one, two) => one.id - two.id)) {
        const ticket = await look(String(id))

        if (ticket) pages.push(ticket)
      }

      return pages
    },
    close: () => sandbox.close(),
  }
}
