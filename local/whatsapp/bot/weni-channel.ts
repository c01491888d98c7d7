import type { Channel } from '../../weni/sandbox'
import type { Chat, WhatsAppState } from '../chat'
import type { MediaFolder } from '../media-folder'
import { messagesFor } from './bot-messages'
import type { Phone } from './phone'
import { urnOf } from './weni-bot'

/** The phones as Weni's channel: what is sent to a contact is on the screen, and a closed ticket gives the shopper back to the flow. */
export const weniChannel = (
  { chats }: WhatsAppState,
  phone: Phone,
  media: MediaFolder
): { channel: Channel; handBack(chat: Chat): void } => {
  const handBack = (chat: Chat): void => {
    if (!chat.withHuman) return
    phone.update(chat, { withHuman: false, activity: undefined })
    phone.botSays(chat, messagesFor(chat.locale).handedBack)
  }

  return {
    handBack,
    channel: {
      deliver: ({ urn }, { text, files }, name) => {
        const chat = chats.find((each) => urnOf(each) === urn)

        if (!chat) return
        phone.agentSays(chat, { text, name, media: files.map(media.add) })
      },
      ticketClosed: ({ urn }) =>
        chats.filter((chat) => urnOf(chat) === urn).forEach(handBack),
    },
  }
}
