export interface Media {
  url: string
  contentType: string
  fileName: string
}

type Author = 'SHOPPER' | 'BOT' | 'AGENT' | 'NOTICE'

export interface ChatMessage {
  id: string
  author: Author
  /** The agent's name, on an agent's message. */
  name?: string
  text?: string
  media: Media[]
  /** ISO 8601, UTC. */
  at: string
  /** Of a shopper's message during a handoff. */
  status?: 'SENDING' | 'DELIVERED' | 'QUEUED' | 'FAILED'
}

/** What one phone shows: a shopper's conversation with the store. */
export interface Chat {
  phoneNumber: string
  name: string
  locale: string
  conversationId: string
  /** The bot is silent while a human has the conversation. */
  withHuman: boolean
  /** A human was asked for, and neither the answer nor an event has told yet whether one comes. */
  asking?: boolean
  /** Shown under the store's name, such as that an agent types. */
  activity?: string
  messages: ChatMessage[]
  /** Ids of callbacks taken, so that a repetition changes nothing. */
  seenEvents: string[]
}

/** The ways in which a bot can be connected; the phone's bot knows each. */
export const BOT_KINDS = ['CALLBACK', 'POLLING', 'WENI'] as const

export type BotKind = (typeof BOT_KINDS)[number]

export interface BotCredentials {
  token: string
  /** Absent for a bot that asks. */
  signingSecret?: string
}

export interface WhatsAppState {
  storePhoneNumber: string
  /** Absent in what was kept before there was a choice: CALLBACK. */
  kind?: BotKind
  credentials?: BotCredentials
  /** Of the last events that a bot that asks has taken. */
  cursor?: string
  chats: Chat[]
}

const chat = (name: string, phoneNumber: string, locale: string): Chat => ({
  name,
  phoneNumber,
  locale,
  conversationId: `wa-${phoneNumber.slice(1)}`,
  withHuman: false,
  messages: [],
  seenEvents: [],
})

/** A store with three shoppers, one for each language. */
export const firstState = (): WhatsAppState => ({
  storePhoneNumber: '+551140028922',
  chats: [
    chat('Marina Souza', '+5511988887777', 'pt-BR'),
    chat('Diego Rojas', '+56987654321', 'es-CL'),
    chat('Grace Miller', '+14155550123', 'en-US'),
  ],
})
