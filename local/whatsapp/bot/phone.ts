import type { Chat, ChatMessage, Media } from '../chat'

/** What the bot does to a phone's screen; each call is on disk when it returns. */
export interface Phone {
  botSays(chat: Chat, text: string): void
  notice(chat: Chat, text: string): void
  agentSays(
    chat: Chat,
    message: { text?: string; name?: string; media: Media[] }
  ): void
  update(chat: Chat, change: Partial<Chat>): void
  setStatus(chat: Chat, messageId: string, status: ChatMessage['status']): void
}

export const phone = (tools: {
  save(): void
  now(): number
  newId(): string
}): Phone => {
  const add = (chat: Chat, message: Omit<ChatMessage, 'id' | 'at'>): void => {
    const at = new Date(tools.now()).toISOString()

    chat.messages.push({ id: tools.newId(), at, ...message })
    tools.save()
  }

  return {
    botSays: (chat, text) => add(chat, { author: 'BOT', text, media: [] }),
    notice: (chat, text) => add(chat, { author: 'NOTICE', text, media: [] }),
    agentSays: (chat, message) => add(chat, { author: 'AGENT', ...message }),
    update: (chat, change) => {
      Object.assign(chat, change)
      tools.save()
    },
    setStatus: (chat, messageId, status) => {
      const message = chat.messages.find(({ id }) => id === messageId)

      if (message) message.status = status
      tools.save()
    },
  }
}
