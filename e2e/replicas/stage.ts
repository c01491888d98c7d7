import type { PartnerName } from '../../node/domain/partner-name'
import type { BotEvent } from '../../node/domain/conversation/bot/bot-event'
import { serveOnLoopback } from '../../local/internet/loopback-server'
import { publicHost } from '../../local/store'
import type { PartnerAgents } from '../../prove/partner-side'
import { zendeskAgents } from '../../prove/zendesk-agents'
import { zenviaAgents } from '../../prove/zenvia-agents'
import { botAsks } from '../harness/bot-asks'
import type { BotAsks } from '../harness/bot-asks'
import { startBotServer } from '../harness/bot-server'
import type { BotServer } from '../harness/bot-server'
import { serveWithZendesk } from '../harness/connect-zendesk'
import { connectZenvia } from '../harness/connect-zenvia'
import { freePorts } from '../harness/free-ports'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { pageOver } from './sandbox-page'
import { startRecorder } from './recorder'
import { SeenCalls } from './seen-calls'

/** Two replicas of the running service, both partners' accounts, a bot, and a look at what passes between them. */
export interface Stage {
  product: Product
  bot: BotServer
  asks: BotAsks
  agents: Record<PartnerName, PartnerAgents>
  seen: SeenCalls
  /** What happened to each conversation, oldest first. */
  history: Map<number, string[]>
  close(): Promise<void>
}

export const note = (
  { history }: Stage,
  conversation: number,
  what: string
): void => {
  const lines = history.get(conversation) ?? []

  lines.push(`${new Date().toISOString().slice(11, 23)} ${what}`)
  history.set(conversation, lines)
}

/** What the bot was told, repetitions included. */
export const receivedBy = ({ bot }: Stage): BotEvent[] => bot.received

const ZENDESK = 'livestore-sandbox.zendesk.com'
const ZENVIA = 'zchat.zenvia.io'
const MEDIA = 'media.weni.ai'

const serveFiles = () =>
  serveOnLoopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
  })

export const openStage = async (): Promise<Stage> => {
  const seen = new SeenCalls()
  const port = await freePorts()
  const origins = new Map([[publicHost, `http://localhost:${port}`]])
  const bot = await startBotServer()
  const files = await serveFiles()
  const recorder = await startRecorder((host) => origins.get(host), seen.note)
  const product = await startProduct({
    port,
    replicas: 2,
    routes: [
      `robot.weni.ai=${bot.origin}`,
      `${MEDIA}=${files.origin}`,
      ...[publicHost, ZENDESK, ZENVIA].map(
        (host) => `${host}=${recorder.origin}`
      ),
    ],
  })
  const { zendeskSandbox, zenviaSandbox = '' } = product

  origins.set(ZENDESK, zendeskSandbox)
  origins.set(ZENVIA, zenviaSandbox)
  await connectZenvia(product)

  const { token, signingSecret } = await serveWithZendesk(
    product,
    'https://robot.weni.ai/callbacks'
  )

  bot.trust(signingSecret)

  return {
    product,
    bot,
    asks: botAsks(product, token),
    agents: {
      ZENDESK: zendeskAgents(pageOver(zendeskSandbox)),
      ZENVIA: zenviaAgents(pageOver(zenviaSandbox)),
    },
    seen,
    history: new Map(),
    close: async () => {
      await product.stop()
      await Promise.all([bot.close(), files.close(), recorder.close()])
    },
  }
}
