import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import Router from 'koa-router'
import { json } from 'co-body'
import raw from 'raw-body'
import { z } from 'zod'

import { browserScript } from '../browser-script'
import { onShopperMessage } from './bot/on-shopper-message'
import type { BotApi } from './bot/bot-api'
import type { Phone } from './bot/phone'
import type { BotKind, Chat, Media, WhatsAppState } from './chat'
import { BOT_KINDS } from './chat'
import type { InTurn } from './in-turn'
import { inTurn } from './in-turn'
import type { MediaFolder } from './media-folder'

interface Tools {
  state: WhatsAppState
  phone: Phone
  media: MediaFolder
  /** The bot as it is connected now. */
  api(): BotApi
  save(): void
  now(): number
  newId(): string
  choose(kind: BotKind): Promise<void>
  isStoresBot(): Promise<boolean>
}

const typed = z.object({
  text: z.string().max(65_000).optional(),
  media: z
    .array(
      z.object({
        url: z.string(),
        contentType: z.string(),
        fileName: z.string(),
      })
    )
    .default([]),
})

const chosen = z.object({ kind: z.enum(BOT_KINDS) })

/** A bot sees to one shopper's messages as they came, one at a time. */
const send = async (
  tools: Tools,
  inTurnOf: InTurn,
  chat: Chat,
  body: unknown
): Promise<boolean> => {
  const input = typed.safeParse(body)

  if (!input.success || !(input.data.text || input.data.media.length))
    return false
  const message = {
    id: tools.newId(),
    author: 'SHOPPER' as const,
    at: new Date(tools.now()).toISOString(),
    status: chat.withHuman ? ('SENDING' as const) : undefined,
    ...input.data,
  }

  chat.messages.push(message)
  tools.save()
  await inTurnOf(chat.phoneNumber, () =>
    onShopperMessage(
      {
        ...tools,
        api: tools.api(),
        storePhoneNumber: tools.state.storePhoneNumber,
      },
      chat,
      message
    )
  )

  return true
}

const chatRoutes = (router: Router, tools: Tools): void => {
  const inTurnOf = inTurn()
  const chatOf = (phoneNumber: string): Chat | undefined =>
    tools.state.chats.find((chat) => chat.phoneNumber === `+${phoneNumber}`)

  router.get('/whatsapp/api/chats', (ctx) => {
    ctx.body = {
      connected: tools.state.credentials !== undefined,
      kind: tools.state.kind ?? 'CALLBACK',
      chats: tools.state.chats,
    }
  })

  router.post('/whatsapp/api/chats/:phone/messages', async (ctx) => {
    const chat = chatOf(String(ctx.params.phone))

    if (!chat) return
    ctx.status = (await send(tools, inTurnOf, chat, await json(ctx.req)))
      ? 200
      : 400
    ctx.body = chat
  })

  router.post('/whatsapp/api/files', async (ctx) => {
    const media: Media = tools.media.add({
      body: await raw(ctx.req, { limit: '60mb' }),
      contentType: ctx.get('content-type') || 'application/octet-stream',
      fileName: String(ctx.query.name ?? 'file'),
    })

    ctx.body = media
  })

  router.get('/whatsapp/api/bot', async (ctx) => {
    ctx.body = { isStores: await tools.isStoresBot() }
  })

  router.post('/whatsapp/api/kind', async (ctx) => {
    const { data } = chosen.safeParse(await json(ctx.req))

    if (data) await tools.choose(data.kind)
    ctx.status = data ? 200 : 400
    ctx.body = {}
  })
}

/** Types that a browser shows without running anything: the phone shares its origin with the Admin. */
const SHOWN =
  /^(image\/(png|jpeg|gif|webp)|(audio|video)\/[\w.+-]+|application\/pdf)$/

/** The phone in the browser. */
export const pageRouter = (tools: Tools): Router => {
  const router = new Router()
  const file = (name: string): string =>
    readFileSync(join(__dirname, 'page', name), 'utf8')
  const script = browserScript(join(__dirname, 'page', 'phone.ts'))

  router.get('/whatsapp', (ctx) => {
    ctx.type = 'html'
    ctx.body = file('phone.html')
  })
  router.get('/whatsapp/phone.css', (ctx) => {
    ctx.type = 'css'
    ctx.body = file('phone.css')
  })
  router.get('/whatsapp/phone.js', async (ctx) => {
    ctx.type = 'js'
    ctx.body = await script
  })
  router.get('/whatsapp/media/:id', (ctx) => {
    const stored = tools.media.read(String(ctx.params.id))

    if (!stored) return
    const isShown = SHOWN.test(stored.contentType)

    ctx.attachment(stored.fileName, {
      type: isShown ? 'inline' : 'attachment',
    })
    ctx.set(
      'content-type',
      isShown ? stored.contentType : 'application/octet-stream'
    )
    ctx.set('x-content-type-options', 'nosniff')
    ctx.set('content-security-policy', "default-src 'none'; sandbox")
    ctx.body = stored.body
  })
  chatRoutes(router, tools)

  return router
}
