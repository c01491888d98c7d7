import { z } from 'zod'

import type { SandboxPage } from './sandbox-page'
import { attached } from './sandbox-page'
import type { PartnerAgents, SeenTicket } from './partner-side'
import { authorOf, readToken, tokensIn } from './actors/tokens'

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

const lookInto = async (
  page: SandboxPage,
  reference: string
): Promise<SeenTicket | undefined> => {
  const found = await page('GET', `agent/tickets/${reference}`)

  return found === undefined ? undefined : seen(ticketPage.parse(found))
}

const allIn = async (page: SandboxPage): Promise<SeenTicket[]> => {
  const { tickets } = ticketList.parse(await page('GET', 'agent/tickets'))
  const found: SeenTicket[] = []

  for (const { id } of tickets.sort((one, two) => one.id - two.id)) {
    const ticket = await lookInto(page, String(id))

    if (ticket) found.push(ticket)
  }

  return found
}

/** The ticket that an answer of Zendesk's API shows as done. */
export const shownAsDone = (
  url: string,
  answer: string
): string | undefined => {
  if (!/\/tickets\/\d+\.json$/.test(new URL(url).pathname)) return undefined

  const { data } = ticketAnswer.safeParse(JSON.parse(answer))

  return data && isDone(data.ticket.status) ? String(data.ticket.id) : undefined
}

/** What agents do and see on the pages of Zendesk's sandbox. */
export const zendeskAgents = (page: SandboxPage): PartnerAgents => {
  const act = async (reference: string, action: string, input: object) =>
    (await page('POST', `agent/tickets/${reference}/${action}`, input)) !==
    undefined
  let transfers = 0

  return {
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
  }
}
