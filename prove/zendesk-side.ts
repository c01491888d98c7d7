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
import type { AgentPage } from './agent-page'
import { agentPage, attached } from './agent-page'
import type { PartnerSide, SeenTicket } from './partner-side'
import { sealed } from './sealed'
import { authorOf, readToken, tokensIn } from './tokens'
import type { VirtualTime } from './virtual-time'

/** Agents of the sandbox, who take each other's tickets. */
const AGENTS = [
  'carla@livestore-sandbox.example',
  'diego@livestore-sandbox.example',
]

const isDone = (status: string): boolean =>
  ['solved', 'closed'].includes(status)

const ticketPage = z.object({
  id: z.number(),
  status: z.string(),
  externalId: z.string().nullable(),
  conversation: z.array(
    z.object({
      side: z.string(),
      text: z.string(),
      public: z.boolean(),
      files: z.array(z.object({ name: z.string() })),
    })
  ),
})

const ticketList = z.object({ tickets: z.array(z.object({ id: z.number() })) })

const ticketAnswer = z.object({
  ticket: z.object({ id: z.number(), status: z.string() }),
})

/** Below its words, or as a link among them: in one comment, files that could not be uploaded have no order beside those that could. */
const inOneComment = (text: string, files: { name: string }[]): string[] => {
  const names = [text, ...files.map(({ name }) => name)].flatMap(tokensIn)
  const isFile = (token: string) => authorOf(token) === 'F'

  return [
    ...names.filter((token) => !isFile(token)),
    ...names
      .filter(isFile)
      .sort((one, two) => readToken(one).message - readToken(two).message),
  ]
}

const seen = ({
  id,
  status,
  externalId,
  conversation,
}: z.infer<typeof ticketPage>): SeenTicket => ({
  reference: String(id),
  conversationId: externalId ?? '',
  isOpen: !isDone(status),
  texts: conversation
    .filter((line) => line.side === 'shopper' && line.public)
    .flatMap(({ text, files }) => inOneComment(text, files)),
  notes: conversation.filter((line) => !line.public).length,
})

/** Makes in the account what the app needs there, as the merchant has it done. */
const connect = async (
  time: VirtualTime,
  account: string,
  {
    credentials: { email, apiToken },
    http,
  }: { credentials: ZendeskSandbox['credentials']; http: OutboundHttp }
): Promise<PartnerSettings> => {
  const connection = {
    subdomain: account,
    authentication: 'API_TOKEN',
    email,
    tag: 'vtex-chatbot',
  }
  const module = zendeskModule({
    account: 'livestore',
    http,
    clock: time,
    ids: new SeededIds(1, `set-up-${account}`),
    log: new FakeLog(),
    links: new FakeLinks(time),
    memory: zendeskMemory(time),
  })
  const { provisioning } = capability(module, 'webhook', 'PROVISIONED')
  const { provisioned, newSecrets } = (
    await provisioning({ connection, secrets: { apiToken } }).apply({
      account: 'livestore',
      webhookUrl: 'https://store.example/_v/live-support/webhooks/zendesk',
      save: async () => undefined,
    })
  )._unsafeUnwrap()

  return {
    connection,
    provisioned,
    secrets: sealed('ZENDESK', { apiToken, ...newSecrets }),
    provenAt: new Date(time.now()).toISOString(),
  }
}

const lookInto = async (
  page: AgentPage,
  reference: string
): Promise<SeenTicket | undefined> => {
  const found = await page('GET', `agent/tickets/${reference}`)

  return found === undefined ? undefined : seen(ticketPage.parse(found))
}

const allIn = async (page: AgentPage): Promise<SeenTicket[]> => {
  const { tickets } = ticketList.parse(await page('GET', 'agent/tickets'))
  const found: SeenTicket[] = []

  for (const { id } of tickets.sort((one, two) => one.id - two.id)) {
    const ticket = await lookInto(page, String(id))

    if (ticket) found.push(ticket)
  }

  return found
}

/** A Zendesk account in this process. */
export const zendeskSide = async (
  time: VirtualTime,
  folder: string,
  { account, send }: { account: string; send: SendToInternet }
): Promise<PartnerSide> => {
  const sandbox = await startZendeskSandbox(
    { dataFolder: join(folder, account), now: () => time.now(), send },
    {
      wait: (milliseconds, signal) => time.wait(milliseconds, signal),
      stop: () => time.stop(),
    }
  )
  const page = agentPage(time, sandbox.page)
  const act = async (reference: string, action: string, input: object) =>
    (await page('POST', `agent/tickets/${reference}/${action}`, input)) !==
    undefined
  let transfers = 0

  return {
    name: 'ZENDESK',
    account,
    canBeAsked: true,
    listener: sandbox.page,
    owns: (host) => host === `${account}.zendesk.com`,
    connect: (http) =>
      connect(time, account, { credentials: sandbox.credentials, http }),
    reply: ({ reference, text, fileName, status }) =>
      act(reference, 'reply', {
        body: text ?? 'See the file.',
        ...(fileName === undefined ? {} : { files: [attached(fileName)] }),
        ...(status === undefined ? {} : { status }),
      }),
    solve: (reference) => act(reference, 'status', { status: 'solved' }),
    transfer: (reference) =>
      act(reference, 'assign', { email: AGENTS[(transfers += 1) % 2] }),
    look: (reference) => lookInto(page, reference),
    all: () => allIn(page),
    shownAsDone: (url, answer) => {
      if (!/\/tickets\/\d+\.json$/.test(new URL(url).pathname)) return undefined

      const { data } = ticketAnswer.safeParse(JSON.parse(answer))

      return data && isDone(data.ticket.status)
        ? String(data.ticket.id)
        : undefined
    },
    close: () => sandbox.close(),
  }
}
