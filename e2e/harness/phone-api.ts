import { eventually } from './eventually'
import type { Addresses } from './product'

type BotKind = Addresses['bot']['kind']

interface PhoneMessage {
  author: string
  name?: string
  text?: string
  media: Array<{ fileName: string; contentType: string; url: string }>
  status?: string
}

interface PhoneChat {
  phoneNumber: string
  conversationId: string
  withHuman: boolean
  messages: PhoneMessage[]
}

/** A shopper's phone without a browser, and which kind of bot answers on it. */
export const phoneApi = ({ whatsapp }: Addresses, phoneNumber: string) => {
  const post = async (
    path: string,
    body: BodyInit,
    type = 'application/json'
  ) => {
    const response = await fetch(`${whatsapp}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })

    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)

    return (await response.json()) as unknown
  }
  const chat = async (): Promise<PhoneChat> => {
    const response = await fetch(`${whatsapp}/api/chats`)
    const { chats } = (await response.json()) as { chats: PhoneChat[] }
    const found = chats.find((each) => each.phoneNumber === phoneNumber)

    if (!found) throw new Error(`Nobody has ${phoneNumber}`)

    return found
  }
  const write = (message: object): Promise<unknown> =>
    post(`chats/${phoneNumber.slice(1)}/messages`, JSON.stringify(message))

  return {
    chat,
    write: (text: string) => write({ text }),
    attach: async (name: string, type: string, content: string) => {
      const media = await post(
        `files?name=${encodeURIComponent(name)}`,
        content,
        type
      )

      await write({ media: [media] })
    },
    become: (kind: BotKind) => post('kind', JSON.stringify({ kind })),
    /** Waits until a message that fits is on the screen. */
    shows: (fits: (message: PhoneMessage) => boolean): Promise<PhoneMessage> =>
      eventually(async () => (await chat()).messages.find(fits), 30),
    /** Waits until the bot speaks again, and answers all messages since the shopper asked for a human. */
    handedBack: (): Promise<PhoneMessage[]> =>
      eventually(async () => {
        const { withHuman, messages } = await chat()

        return withHuman ? undefined : messages
      }, 30),
  }
}

export type PhoneApi = ReturnType<typeof phoneApi>
