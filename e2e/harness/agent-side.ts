import { connectZendesk } from './connect-zendesk'
import { connectZenvia } from './connect-zenvia'
import { eventually } from './eventually'
import type { Product } from './product'
import { zendeskAgent } from './zendesk-agent'
import { zenviaAgent } from './zenvia-agent'

interface AgentFile {
  name: string
  contentType: string
  base64: string
}

/** An agent of either partner's, who takes the latest conversation of a shopper's phone number. */
interface AgentSide {
  connect(product: Product): Promise<void>
  open(product: Product, phoneNumber: string): Promise<AgentChat>
}

export interface AgentChat {
  id: string
  /** What the agent reads, the story of before included; one text. */
  read(): Promise<string>
  answer(text: string, file: AgentFile): Promise<unknown>
  close(): Promise<unknown>
}

const zendesk: AgentSide = {
  connect: connectZendesk,
  open: async (product, phoneNumber) => {
    const agent = zendeskAgent(product)
    const { id } = await eventually(async () => {
      const ticket = await agent.latestTicketOf(phoneNumber)

      return ticket && ['new', 'open'].includes(ticket.status)
        ? ticket
        : undefined
    })

    return {
      id: String(id),
      read: async () =>
        (await agent.ticket(id)).conversation
          .flatMap(({ text, files }) => [
            text,
            ...files.map(({ name }) => name),
          ])
          .join('\n'),
      answer: (body, file) => agent.reply(id, { body, files: [file] }),
      close: () => agent.reply(id, { body: 'Bye.', status: 'solved' }),
    }
  },
}

const zenvia: AgentSide = {
  connect: connectZenvia,
  open: async (product, phoneNumber) => {
    const agent = zenviaAgent(product)
    const { hash } = await eventually(async () =>
      (await agent.openChatsOf(phoneNumber)).at(-1)
    )

    await agent.act(hash, 'accept')

    return {
      id: hash,
      read: async () => {
        const { history, messages } = await agent.chat(hash)

        return [...(history?.messages ?? []), ...messages]
          .map(({ content }) => content)
          .join('\n')
      },
      answer: async (content, file) => {
        await agent.act(hash, 'answer', { content })
        await agent.act(hash, 'answer', { file })
      },
      close: async () => {
        await agent.act(hash, 'answer', { content: 'Bye.' })
        await agent.act(hash, 'finish')
      },
    }
  },
}

export const agentSides = { ZENDESK: zendesk, ZENVIA: zenvia }
