import { botAsks } from '../harness/bot-asks'
import type { BotAsks } from '../harness/bot-asks'
import { startBotServer } from '../harness/bot-server'
import type { BotServer } from '../harness/bot-server'
import { connectBot } from '../harness/connect-bot'
import type { OpenBot } from '../harness/connect-bot'
import { eventually } from '../harness/eventually'
import { asBot } from '../harness/graphql'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'

interface Service {
  product: Product
  bot: BotServer & OpenBot
  asks: BotAsks
}

/** Two replicas and a bot for the stories of both partners, each of which connects its own before it begins. */
export const service = {} as Service

beforeAll(async () => {
  const server = await startBotServer()
  const product = await startProduct({
    replicas: 2,
    routes: [`robot.weni.ai=${server.origin}`],
  })
  const open = await connectBot(product, 'https://robot.weni.ai/callbacks')

  server.trust(open.signingSecret)
  Object.assign(service, {
    product,
    bot: { ...server, ...open },
    asks: botAsks(product, open.token),
  })
}, START_MS)

afterAll(async () => {
  await service.product?.stop()
  await service.bot?.close()
})

const closedReason = async (): Promise<string | null> =>
  (
    await asBot(service.product, service.bot.token)<{
      closedReason: string | null
    }>('{ supportAvailability { closedReason } }', {}, 'supportAvailability')
  ).closedReason

/** A saved change counts within five seconds in every replica. */
export const everywhere = (expected: string | null): Promise<true> =>
  eventually(async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => closedReason())
    )

    return answers.every((answer) => answer === expected) ? true : undefined
  }, 5)
