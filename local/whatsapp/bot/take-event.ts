import type { WhatsAppState } from '../chat'
import type { CallbackEvent, Download } from './on-bot-event'
import { onBotEvent } from './on-bot-event'
import type { Phone } from './phone'

export interface EventTools {
  state: WhatsAppState
  phone: Phone
  download: Download
}

/** Does what an event says, once: what was taken before and what is about nobody's phone is dropped. */
export const takeEvent = async (
  tools: EventTools,
  event: CallbackEvent
): Promise<void> => {
  const chat = tools.state.chats.find(
    ({ conversationId }) => conversationId === event.conversationId
  )

  if (!chat || chat.seenEvents.includes(event.id)) return
  await onBotEvent(tools, chat, event)
  tools.phone.update(chat, { seenEvents: [...chat.seenEvents, event.id] })
}
