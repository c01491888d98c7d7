import { z } from 'zod'

import type { Chat, Media } from '../chat'
import type { Phone } from './phone'
import { messagesFor } from './bot-messages'

const attachment = z.object({
  url: z.string(),
  contentType: z.string().optional(),
  fileName: z.string().optional(),
})

/** The parts of a callback that this bot uses. */
export const botEvent = z.object({
  id: z.string(),
  type: z.string(),
  conversationId: z.string(),
  handoff: z.object({
    status: z.string(),
    queuePosition: z.number().optional(),
    agent: z.object({ name: z.string().optional() }).optional(),
  }),
  message: z
    .object({
      text: z.string().optional(),
      attachments: z.array(attachment),
      agent: z.object({ name: z.string().optional() }).optional(),
    })
    .optional(),
  text: z.string().optional(),
  typing: z.boolean().optional(),
  event: z.object({ type: z.string() }).optional(),
})

export type CallbackEvent = z.infer<typeof botEvent>

/** Copies an agent's file to the phone; the address works without credentials. */
export type Download = (
  file: z.infer<typeof attachment>
) => Promise<Media | undefined>

interface Bot {
  phone: Phone
  download: Download
}

const showMessage = async (
  bot: Bot,
  chat: Chat,
  event: CallbackEvent
): Promise<void> => {
  const files = await Promise.all(
    (event.message?.attachments ?? []).map(bot.download)
  )

  bot.phone.update(chat, { activity: undefined })
  bot.phone.agentSays(chat, {
    text: event.message?.text,
    name: event.message?.agent?.name ?? event.handoff.agent?.name,
    media: files.filter((file) => file !== undefined),
  })
}

const showQueue = (bot: Bot, chat: Chat, event: CallbackEvent): void => {
  const { queuePosition } = event.handoff

  if (queuePosition === undefined) return
  bot.phone.notice(
    chat,
    messagesFor(chat.locale).queue.replace('{position}', String(queuePosition))
  )
}

const showAgent = ({ phone }: Bot, chat: Chat, event: CallbackEvent): void => {
  const { agentJoined, anAgent } = messagesFor(chat.locale)
  const name = event.handoff.agent?.name ?? anAgent

  phone.notice(chat, agentJoined.replace('{name}', name))
}

/** Whichever comes first tells it: this event, or the answer to the request. */
const tellRefusal = ({ phone }: Bot, chat: Chat, text: string): void => {
  if (!chat.withHuman && !chat.asking) return

  phone.update(chat, { asking: false })
  phone.botSays(chat, text)
}

const takeBack = ({ phone }: Bot, chat: Chat): void => {
  phone.update(chat, { withHuman: false, activity: undefined })
  phone.botSays(chat, messagesFor(chat.locale).handedBack)
}

/**
 * What the bot does with a callback of the app; the caller has proved it and dropped repetitions. A contact that is closed before
 * the request for a human is answered is told by the answer.
 */
export const onBotEvent = async (
  bot: Bot,
  chat: Chat,
  event: CallbackEvent
): Promise<void> => {
  const messages = messagesFor(chat.locale)

  switch (event.type) {
    case 'handoff.message':
      return showMessage(bot, chat, event)

    case 'handoff.queued':
      return showQueue(bot, chat, event)

    case 'handoff.accepted':
      return showAgent(bot, chat, event)

    case 'handoff.transferred':
      return bot.phone.notice(chat, messages.transferred)

    case 'handoff.typing':
      return bot.phone.update(chat, {
        activity: event.typing ? messages.typing : undefined,
      })

    case 'handoff.unavailable':
      return tellRefusal(bot, chat, event.text ?? messages.trouble)

    case 'handoff.closed':
      return chat.withHuman ? takeBack(bot, chat) : undefined

    default:
      return undefined
  }
}
