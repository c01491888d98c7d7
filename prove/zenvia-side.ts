import { join } from 'node:path'
import { z } from 'zod'

import type { SendToInternet } from '../local/remote-system'
import { startZenviaSandbox } from '../local/zenvia/start'
import type { PartnerSettings } from '../node/domain/settings/settings'
import type { AgentPage } from './agent-page'
import { agentPage, attached } from './agent-page'
import type { PartnerSide, SeenTicket } from './partner-side'
import { sealed } from './sealed'
import type { VirtualTime } from './virtual-time'

const WEBHOOK_KEY = 'the-webhook-key-of-the-store'

const interactionList = z.object({
  interactions: z.array(z.object({ hash: z.string(), number: z.number() })),
  departments: z.array(z.object({ id: z.number() })),
})

const interaction = z.object({
  hash: z.string(),
  state: z.string(),
  departmentId: z.number(),
  extra: z
    .looseObject({
      conversationId: z.string().optional(),
      reason: z.string().optional(),
    })
    .nullable(),
  messages: z.array(z.object({ author: z.string(), content: z.string() })),
})

type Interaction = z.infer<typeof interaction>

const seen = ({ hash, extra, state, messages }: Interaction): SeenTicket => ({
  reference: hash,
  conversationId: extra?.conversationId ?? '',
  isOpen: ['QUEUED', 'ACCEPTED'].includes(state),
  texts: [
    extra?.reason ?? '',
    ...messages
      .filter(({ author }) => author !== 'AGENT')
      .map(({ content }) => content),
  ],
  notes: 0,
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

const read = async (
  page: AgentPage,
  hash: string
): Promise<Interaction | undefined> => {
  const found = await page('GET', `agent/interactions/${hash}`)

  return found === undefined ? undefined : interaction.parse(found)
}

const listIn = async (page: AgentPage) =>
  interactionList.parse(await page('GET', 'agent/interactions'))

const allIn = async (page: AgentPage): Promise<SeenTicket[]> => {
  const { interactions } = await listIn(page)
  const found: SeenTicket[] = []

  for (const { hash } of interactions.sort(
    (one, two) => one.number - two.number
  )) {
    const one = await read(page, hash)

    if (one) found.push(seen(one))
  }

  return found
}

/** Of interactions: the same ones whenever a seed is played again. */
const hashesInTurn = (): (() => string) => {
  let last = 0

  return () => {
    last += 1

    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
  }
}

/** A Zenvia Chat account in this process. */
export const zenviaSide = async (
  time: VirtualTime,
  folder: string,
  { account, send }: { account: string; send: SendToInternet }
): Promise<PartnerSide> => {
  const sandbox = await startZenviaSandbox(
    { dataFolder: join(folder, account), now: () => time.now(), send },
    hashesInTurn()
  )
  const page = agentPage(time, sandbox.page)
  const act = async (reference: string, action: string, input: object) => {
    const path = `agent/interactions/${reference}`

    await page('POST', `${path}/accept`, {})

    return (await page('POST', `${path}/${action}`, input)) !== undefined
  }

  return {
    name: 'ZENVIA',
    account,
    canBeAsked: false,
    listener: sandbox.page,
    owns: (host) => host === 'zchat.zenvia.io',
    connect: () => connect(time, page, sandbox.credentials.apiToken),
    reply: async ({ reference, text, fileName, status }) => {
      const isSent = await act(reference, 'answer', {
        ...(text === undefined ? {} : { content: text }),
        ...(fileName === undefined ? {} : { file: attached(fileName) }),
      })

      if (isSent && status === 'solved') await act(reference, 'finish', {})

      return isSent
    },
    solve: (reference) => act(reference, 'finish', {}),
    transfer: async (reference) => {
      const [{ departments }, current] = await Promise.all([
        listIn(page),
        read(page, reference),
      ])
      const other = departments.find(({ id }) => id !== current?.departmentId)

      return act(reference, 'transfer', { departmentId: other?.id })
    },
    look: async (reference) => {
      const found = await read(page, reference)

      return found && seen(found)
    },
    all: () => allIn(page),
    shownAsDone: () => undefined,
    close: () => sandbox.close(),
  }
}
