import type { Chat, ChatMessage } from '../chat'
import type { BotApi } from './bot-api'
import { intentOf } from './intent'
import type { Phone } from './phone'
import { messagesFor } from './bot-messages'

interface Bot {
  api: BotApi
  phone: Phone
  storePhoneNumber: string
}

const askForHuman = async (bot: Bot, chat: Chat): Promise<void> => {
  const messages = messagesFor(chat.locale)

  bot.phone.update(chat, { asking: true })

  const { handoff, availability, userErrors } = await bot.api.requestHandoff(
    chat,
    bot.storePhoneNumber
  )
  const isRefusalTold = !chat.asking

  bot.phone.update(chat, {
    asking: false,
    // A contact that nothing more is heard of is closed at once.
    withHuman: handoff !== null && handoff.status !== 'CLOSED',
  })

  if (isRefusalTold) return
  if (handoff) {
    bot.phone.botSays(
      chat,
      availability?.message ??
        (chat.withHuman ? messages.connecting : messages.trouble)
    )

    return
  }
  const opening = availability?.nextOpeningText
  const reasons = [
    availability?.message,
    opening && messages.opening.replace('{opening}', opening),
    ...userErrors.map(({ message }) => message),
  ]

  bot.phone.botSays(
    chat,
    reasons.filter(Boolean).join('\n') || messages.trouble
  )
}

const answer = async (bot: Bot, chat: Chat, text: string): Promise<void> => {
  const messages = messagesFor(chat.locale)

  switch (intentOf(text)) {
    case 'HUMAN':
      return askForHuman(bot, chat)

    case 'OFFERS':
      return bot.phone.botSays(chat, messages.offers)

    case 'ORDER':
      return bot.phone.botSays(chat, messages.order)

    case 'GREET':
      return bot.phone.botSays(
        chat,
        messages.greeting.replace('{name}', chat.name)
      )

    case 'LEAVE':

    case 'OTHER':
      return bot.phone.botSays(chat, messages.notUnderstood)
  }
}

/** What the service no longer takes, since the agent had ended the conversation, is the bot's to answer. */
const passOn = async (
  bot: Bot,
  chat: Chat,
  message: ChatMessage
): Promise<void> => {
  const { message: taken, userErrors } = await bot.api.sendShopperMessage(
    chat,
    message
  )

  if (userErrors.every(({ code }) => code !== 'NO_OPEN_HANDOFF'))
    return bot.phone.setStatus(chat, message.id, taken?.status ?? 'FAILED')
  bot.phone.update(chat, { withHuman: false })
  bot.phone.setStatus(chat, message.id, undefined)

  return answer(bot, chat, message.text ?? '')
}

/** What the bot does with a message that the shopper has just sent: answers, or passes it on while a human has the conversation. */
export const onShopperMessage = async (
  bot: Bot,
  chat: Chat,
  message: ChatMessage
): Promise<void> => {
  const text = message.text ?? ''

  try {
    if (!chat.withHuman) return await answer(bot, chat, text)
    if (intentOf(text) !== 'LEAVE') return await passOn(bot, chat, message)
    await bot.api.endHandoff(chat)
  } catch {
    if (chat.withHuman) bot.phone.setStatus(chat, message.id, 'FAILED')
    else bot.phone.botSays(chat, messagesFor(chat.locale).trouble)
  }
}
