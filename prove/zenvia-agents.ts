import { z } from 'zod'

import type { SandboxPage } from './sandbox-page'
import { attached } from './sandbox-page'
import type { PartnerAgents, SeenTicket } from './partner-side'

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

const read = async (
  page: SandboxPage,
  hash: string
): Promise<Interaction | undefined> => {
  const found = await page('GET', `agent/interactions/${hash}`)

  return found === undefined ? undefined : interaction.parse(found)
}

const listIn = async (page: SandboxPage) =>
  interactionList.parse(await page('GET', 'agent/interactions'))

const allIn = async (page: SandboxPage): Promise<SeenTicket[]> => {
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

/** What agents do and see on the pages of Zenvia's sandbox. */
export const zenviaAgents = (page: SandboxPage): PartnerAgents => {
  const act = async (reference: string, action: string, input: object) => {
    const path = `agent/interactions/${reference}`

    await page('POST', `${path}/accept`, {})

    return (await page('POST', `${path}/${action}`, input)) !== undefined
  }

  return {
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
  }
}
