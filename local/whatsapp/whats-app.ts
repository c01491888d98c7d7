import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import Koa from 'koa'
import type Router from 'koa-router'

import { openJsonFile } from '../json-file'
import type { RemoteSystem } from '../remote-system'
import { makeTimers } from '../sandbox/timers'
import type { WeniSandbox } from '../weni/start'
import { asPhoneBot, isStoresBot } from './as-phone-bot'
import { botApi } from './bot/bot-api'
import type { BotApi, RunOperation } from './bot/bot-api'
import type { Download } from './bot/on-bot-event'
import { phone } from './bot/phone'
import { pollEvents } from './bot/poll-events'
import { weniBot } from './bot/weni-bot'
import { weniChannel } from './bot/weni-channel'
import { callbackRouter } from './callback-router'
import type { BotCredentials, BotKind } from './chat'
import { firstState } from './chat'
import { chooseKind } from './choose-kind'
import { readBot } from './connect-bot'
import { withTicketerThatIsHeard } from './connect-weni'
import type { MediaFolder } from './media-folder'
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
  weni: WeniSandbox
}

export interface PhoneBot extends Partial<BotCredentials> {
  kind: BotKind
}

export interface WhatsApp extends RemoteSystem {
  /** Serves everything under /whatsapp. */
  page: RequestListener
  /** The kind of the phone's bot, and what it proves itself with. */
  readonly bot: PhoneBot
  /** Connects the bot on the first start, unless a bot is connected already. */
  connectOnce(): Promise<void>
}

const BOT_HOST = 'bot.weni.ai'

const listener = (router: Router): RequestListener =>
  new Koa().use(router.routes()).callback() as RequestListener

/** Copies an agent's file to the phone. */
const downloadInto =
  (
    media: MediaFolder,
    { fetchPublic }: Pick<WhatsAppOptions, 'fetchPublic'>
  ): Download =>
  async ({ url, fileName, contentType }) => {
    const file = await fetchPublic(url)

    return file.status === 200
      ? media.add({
          body: file.body,
          contentType:
            contentType ?? file.contentType ?? 'application/octet-stream',
          fileName: fileName ?? 'file',
        })
      : undefined
  }

/** A phone-like chat with a small scripted bot that uses the app as any bot of its kind would. */
export const startWhatsApp = (options: WhatsAppOptions): WhatsApp => {
  const { state, save } = openJsonFile(
    join(options.dataFolder, 'whatsapp.json'),
    firstState
  )
  const newId = (): string => randomUUID()
  const timers = makeTimers()
  const media = mediaFolder(
    join(options.dataFolder, 'media'),
    `https://${BOT_HOST}/media`,
    newId
  )
  const screen = phone({ save, now: options.now, newId })
  const download = downloadInto(media, options)
  const tools = { ...options, state, save }
  const ask = asPhoneBot(tools)
  const events = { state, phone: screen, download }
  const polling = pollEvents({ ...events, save, ask, pause: timers.wait })

  const { channel, handBack } = weniChannel(state, screen, media)
  const graphqlBot = botApi(ask)
  const flow = weniBot(options.weni, media, handBack)
  const botOfWeni = withTicketerThatIsHeard(tools, flow)
  const current = (): BotApi => (state.kind === 'WENI' ? botOfWeni : graphqlBot)
  const choose = async (kind: BotKind): Promise<void> => {
    await chooseKind(tools, kind)
    polling.resume()
  }

  options.weni.connect(channel)

  return {
    owns: (host) => host === BOT_HOST,
    handle: listener(callbackRouter({ ...events, media })),
    page: listener(
      pageRouter({
        ...tools,
        phone: screen,
        media,
        api: current,
        newId,
        choose,
        isStoresBot: () => isStoresBot(tools),
      })
    ),
    get bot() {
      return { kind: state.kind ?? 'CALLBACK', ...state.credentials }
    },
    connectOnce: async () => {
      polling.resume()
      if (state.credentials !== undefined) return
      if (!(await readBot(options.asAdmin)).connected) await choose('CALLBACK')
    },
    close: async () => {
      polling.stop()
      timers.stop()
    },
  }
}
