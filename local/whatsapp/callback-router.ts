import Router from 'koa-router'
import { text } from 'co-body'
import { Webhook } from 'standardwebhooks'

import { botEvent, onBotEvent } from './bot/on-bot-event'
import type { CallbackEvent, Download } from './bot/on-bot-event'
import type { Phone } from './bot/phone'
import type { WhatsAppState } from './chat'
import type { MediaFolder } from './media-folder'

interface Tools {
  state: WhatsAppState
  phone: Phone
  download: Download
  media: MediaFolder
}

const provedEvent = (
  signingSecret: string,
  body: string,
  headers: Record<string, string>
): CallbackEvent | undefined => {
  try {
    return botEvent.parse(new Webhook(signingSecret).verify(body, headers))
  } catch {
    return undefined
  }
}

const take = async (tools: Tools, event: CallbackEvent): Promise<void> => {
  const chat = tools.state.chats.find(
    ({ conversationId }) => conversationId === event.conversationId
  )

  if (!chat || chat.seenEvents.includes(event.id)) return
  await onBotEvent(tools, chat, event)
  tools.phone.update(chat, { seenEvents: [...chat.seenEvents, event.id] })
}

/** What the internet sees of the bot: the address of its callbacks, and the files that shoppers sent. */
export const callbackRouter = (tools: Tools): Router => {
  const router = new Router()

  router.post('/live-support', async (ctx) => {
    const body = await text(ctx.req)
    const event =
      tools.state.credentials &&
      provedEvent(tools.state.credentials.signingSecret, body, {
        'webhook-id': ctx.get('webhook-id'),
        'webhook-timestamp': ctx.get('webhook-timestamp'),
        'webhook-signature': ctx.get('webhook-signature'),
      })

    ctx.status = event ? 200 : 401
    if (event) await take(tools, event)
    ctx.body = {}
  })

  router.get('/media/:id', (ctx) => {
    const file = tools.media.read(String(ctx.params.id))

    if (!file) return
    ctx.type = file.contentType
    ctx.body = file.body
  })

  return router
}
