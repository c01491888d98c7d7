import type { WeniSandbox } from '../../weni/start'
import type { NewMessage, Shopper } from '../../weni/conversation'
import type { Chat, ChatMessage, Media } from '../chat'
import type { MediaFolder } from '../media-folder'
import type { BotApi } from './bot-api'

type Weni = Pick<
  WeniSandbox,
  'take' | 'keepFile' | 'openTicket' | 'closeTickets'
>

const languages: Record<string, string> = { pt: 'por', en: 'eng', es: 'spa' }

export const urnOf = ({ phoneNumber }: Chat): string =>
  `whatsapp:${phoneNumber.slice(1)}`

const shopperOf = (chat: Chat): Shopper => ({
  urn: urnOf(chat),
  name: chat.name,
  language: languages[chat.locale.slice(0, 2)] ?? 'eng',
})

const fileOf = (weni: Weni, media: MediaFolder, { url }: Media) => {
  const file = media.read(url.slice(url.lastIndexOf('/') + 1))

  return file
    ? [{ content_type: file.contentType, url: weni.keepFile(file) }]
    : []
}

/** The phone's bot as a flow of Weni's: nothing of it knows this app, it only has a node "open ticket". */
export const weniBot = (
  weni: Weni,
  media: MediaFolder,
  onClosed: (chat: Chat) => void
): BotApi => {
  const inWeni = ({
    id,
    author,
    text,
    media: files,
    at,
  }: ChatMessage): NewMessage => ({
    id,
    direction: author === 'SHOPPER' ? 'incoming' : 'outgoing',
    ...(text ? { text } : {}),
    attachments: files.flatMap((file) => fileOf(weni, media, file)),
    sentAt: Date.parse(at),
  })
  const noErrors: Array<{ code: string; message: string }> = []

  return {
    requestHandoff: async (chat, storePhoneNumber) => {
      await weni.take(
        shopperOf(chat),
        chat.messages
          .filter(({ author }) => author === 'SHOPPER' || author === 'BOT')
          .map(inWeni)
      )
      const id = await weni.openTicket(shopperOf(chat), {
        topic: 'Atendimento',
        body: JSON.stringify({
          history_after: chat.messages[0]?.at,
          protocol: `${chat.messages.length}-2026`,
        }),
        storePhoneNumber,
      })

      return {
        handoff: id === undefined ? null : { id, status: 'QUEUED' },
        availability: null,
        userErrors: noErrors,
      }
    },
    sendShopperMessage: async (chat, message) => {
      await weni.take(shopperOf(chat), [inWeni(message)])

      return { message: { status: 'DELIVERED' }, userErrors: noErrors }
    },
    endHandoff: async (chat) => {
      if (await weni.closeTickets(shopperOf(chat))) onClosed(chat)

      return { handoff: null, userErrors: noErrors }
    },
  }
}
