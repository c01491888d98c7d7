import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import Koa from 'koa'
import type Router from 'koa-router'

import { openJsonFile } from '../json-file'
import type { RemoteSystem } from '../remote-system'
import { botApi } from './bot/bot-api'
import type { RunOperation } from './bot/bot-api'
import type { Download } from './bot/on-bot-event'
import { phone } from './bot/phone'
import { callbackRouter } from './callback-router'
import { firstState } from './chat'
import { connectBot, isBotConnected } from './connect-bot'
import { mediaFolder } from './media-folder'
import { pageRouter } from './page-router'

export interface WhatsAppOptions {
  dataFolder: string
  now(): number
  /** Runs an operation at the app's public GraphQL address as a bot with this token. */
  asBot(token: string): RunOperation
  /** The same as an admin who may manage Live Support. */
  asAdmin: RunOperation
  /** GETs an address of the app's public host. */
  fetchPublic(
    url: string
  ): Promise<{ status: number; contentType?: string; body: Buffer }>
}

export interface WhatsApp extends RemoteSystem {
  /** Serves everything under /whatsapp. */
  page: RequestListener
  /** Connects the bot on the first start, unless a bot is connected already. */
  connectOnce(): Promise<void>
}

const botHost = 'bot.weni.ai'

const listener = (router: Router): RequestListener =>
  new Koa().use(router.routes()).callback() as RequestListener

/** A phone-like chat with a small scripted bot that uses the app's public bot API as any bot would. */
export const startWhatsApp = (options: WhatsAppOptions): WhatsApp => {
  const { state, save } = openJsonFile(
    join(options.dataFolder, 'whatsapp.json'),
    firstState
  )
  const newId = (): string => randomUUID()
  const media = mediaFolder(
    join(options.dataFolder, 'media'),
    `https://${botHost}/media`,
    newId
  )
  const screen = phone({ save, now: options.now, newId })
  const download: Download = async ({ url, fileName, contentType }) => {
    const file = await options.fetchPublic(url)

    return file.status === 200
      ? media.add({
          body: file.body,
          contentType:
            contentType ?? file.contentType ?? 'application/octet-stream',
          fileName: fileName ?? 'file',
        })
      : undefined
  }
  const connect = async (): Promise<void> => {
    state.credentials = await connectBot(
      options.asAdmin,
      `https://${botHost}/live-support`
    )
    save()
  }
  const api = botApi((query, variables) =>
    options.asBot(state.credentials?.token ?? '')(query, variables)
  )

  return {
    owns: (host) => host === botHost,
    handle: listener(callbackRouter({ state, phone: screen, download, media })),
    page: listener(
      pageRouter({
        ...options,
        state,
        phone: screen,
        media,
        api,
        save,
        newId,
        connect,
      })
    ),
    connectOnce: async () => {
      if (state.credentials === undefined) {
        if (!(await isBotConnected(options.asAdmin))) await connect()
      }
    },
    close: async () => undefined,
  }
}
