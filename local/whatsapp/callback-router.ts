import Router from 'koa-router'
import { text } from 'co-body'
import { Webhook } from 'standardwebhooks'

import { botEvent } from './bot/on-bot-event'
import type { CallbackEvent } from './bot/on-bot-event'
import type { EventTools } from './bot/take-event'
import { takeEvent } from './bot/take-event'
import type { MediaFolder } from './media-folder'

interface Tools extends EventTools {
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

/** What the internet sees of the bot: the address of its callbacks, and the files that shoppers sent. */
export const callbackRouter = (tools: Tools): Router => {
  const router = new Router()

  router.post('/live-support', async (ctx) => {
    const body = await text(ctx.req)
    const secret = tools.state.credentials?.signingSecret
    const event =
      secret &&
      provedEvent(secret, body, {
        'webhook-id': ctx.get('webhook-id'),
        'webhook-timestamp': ctx.get('webhook-timestamp'),
        'webhook-signature': ctx.get('webhook-signature'),
      })

    ctx.status = event ? 200 : 401
    if (event) await takeEvent(tools, event)
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
