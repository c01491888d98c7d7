import { join } from 'node:path'
import { z } from 'zod'

import type { SendToInternet } from '../local/remote-system'
import { startZenviaSandbox } from '../local/zenvia/start'
import type { PartnerSettings } from '../node/domain/settings/settings'
import type { AgentPage } from './agent-page'
import { agentPage } from './agent-page'
import type { PartnerSide, SeenTicket } from './partner-side'
import { sealed } from './sealed'
import type { VirtualTime } from './virtual-time'

const WEBHOOK_KEY = 'the-webhook-key-of-the-store'

const interactionList = z.object({
  interactions: z.array(z.object({ hash: z.string(), number: z.number() })),
})

const interaction = z.object({
  hash: z.string(),
  state: z.string(),
  extra: z.looseObject({ conversationId: z.string().optional() }).nullable(),
  messages: z.array(z.object({ author: z.string(), content: z.string() })),
})

const seen = (found: z.infer<typeof interaction>): SeenTicket => ({
  reference: found.hash,
  conversationId: found.extra?.conversationId ?? '',
  isOpen: ['QUEUED', 'ACCEPTED'].includes(found.state),
  texts: found.messages
    .filter(({ author }) => author !== 'AGENT')
    .map(({ content }) => content),
})

/** Pastes our webhook's address there, as the merchant does. */
const connect = async (
  time: VirtualTime,
  page: AgentPage,
  apiToken: string
): Promise<PartnerSettings> => {
  await page('POST', 'admin/webhook', {
    url: `https://store.example/_v/live-support/webhooks/zenvia/${WEBHOOK_KEY}`,
  })

  return {
    connection: { departmentId: '1545' },
    secrets: sealed('ZENVIA', { apiToken, webhookKey: WEBHOOK_KEY }),
    provenAt: new Date(time.now()).toISOString(),
  }
}

/** A Zenvia Chat account in this process. */
export const zenviaSide = async (
  time: VirtualTime,
  dataFolder: string,
  send: SendToInternet
): Promise<PartnerSide> => {
  const sandbox = await startZenviaSandbox({
    dataFolder: join(dataFolder, 'zenvia'),
    now: () => time.now(),
    send,
  })
  const page = agentPage(time, sandbox.page)
  const act = async (reference: string, action: string, input: object) => {
    const path = `agent/interactions/${reference}`

    await page('POST', `${path}/accept`, {})

    return (await page('POST', `${path}/${action}`, input)) !== undefined
  }
  const look = async (reference: string): Promise<SeenTicket | undefined> => {
    const found = await page('GET', `agent/interactions/${reference}`)

    return found === undefined ? undefined : seen(interaction.parse(found))
  }

  return {
    name: 'ZENVIA',
    canBeAsked: false,
    listener: sandbox.page,
    connect: () => connect(time, page, sandbox.credentials.apiToken),
    reply: async (reference, content, solve) => {
      const isSent = await act(reference, 'answer', { content })

      if (isSent && solve) await act(reference, 'finish', {})

      return isSent
    },
    solve: (reference) => act(reference, 'finish', {}),
    look,
    all: async () => {
      const list = interactionList.parse(
        await page('GET', 'agent/interactions')
      )
      const found: SeenTicket[] = []

      for (const { hash } of list.interactions.sort(
        (one, two) => one.number - two.number
      )) {
        const ticket = await look(hash)

        if (ticket) found.push(ticket)
      }

      return found
    },
    close: () => sandbox.close(),
  }
}
