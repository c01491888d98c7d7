import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { botAsks } from '../harness/bot-asks'
import { startBotServer } from '../harness/bot-server'
import type { BotServer } from '../harness/bot-server'
import type { OpenBot } from '../harness/connect-bot'
import { serveWithZendesk } from '../harness/connect-zendesk'
import { eventually } from '../harness/eventually'
import { asAdmin } from '../harness/graphql'
import { newDataFolder, startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { zendeskAgent } from '../harness/zendesk-agent'

const dataFolder = newDataFolder()
const TAKEN_OVER = 'Encryption keys were taken over from an earlier major'

let botServer: BotServer
let product: Product
let bot: OpenBot

const start = async (appVersion: string): Promise<void> => {
  product = await startProduct({
    dataFolder,
    appVersion,
    replicas: 2,
    routes: [`bot.weni.ai=${botServer.origin}`],
  })
}

const settings = () =>
  asAdmin(product)<object>(
    `{ liveSupportSettings {
      revision partner enabled
      zendesk { subdomain webhookUrl oauthClientSecret { isSet changedAt } }
      bot { kind address token { isSet changedAt } signingSecret { isSet changedAt } }
    } }`,
    {},
    'liveSupportSettings'
  )

/** Keys of a major's settings, and which version of the app made each. */
const keysOf = (major: string): string[] => {
  const { byMajor } = JSON.parse(
    readFileSync(join(dataFolder, 'settings-by-major.json'), 'utf8')
  ) as {
    byMajor: Record<string, { encryptionKeys: Array<{ madeBy: string }> }>
  }

  return byMajor[major]?.encryptionKeys.map(({ madeBy }) => madeBy) ?? []
}

const timesLogged = (message: string): number =>
  readFileSync(join(dataFolder, 'logs/service.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(`"${message}"`)).length

const wordsAt = async (conversationId: string): Promise<string> =>
  ((await zendeskAgent(product).ticketOf(conversationId))?.conversation ?? [])
    .map(({ text }) => text)
    .join('\n')

beforeAll(async () => {
  botServer = await startBotServer()
}, 60_000)

afterAll(async () => {
  await product.stop()
  await botServer.close()
})

it('finds what the major before had stored, once, and says so in the log', async () => {
  await start('0.1.0')
  bot = await serveWithZendesk(product, 'https://bot.weni.ai/live-support')
  botServer.trust(bot.signingSecret)
  await botAsks(product, bot.token).requestHandoff('over-a-major')

  const before = await settings()

  await product.stop()
  await start('1.0.0')

  expect(await settings()).toEqual(before)
  await eventually(() => keysOf('1').length === 2 || undefined)
  expect(keysOf('0')).toEqual(['0.1.0'])
  expect(keysOf('1')).toEqual(['0.1.0', '1.0.0'])
  expect(timesLogged(TAKEN_OVER)).toBe(1)
}, 120_000)

it('goes on with the conversation, both ways', async () => {
  const { send } = botAsks(product, bot.token)

  expect((await send('over-a-major', 'still here')).message.status).toBe(
    'DELIVERED'
  )
  expect(await wordsAt('over-a-major')).toContain('still here')

  const agent = zendeskAgent(product)
  const ticket = await agent.ticketOf('over-a-major')

  await agent.reply(ticket!.id, { body: 'so am I', public: true })
  await eventually(
    () => botServer.eventsOf('over-a-major').includes('so am I') || undefined
  )
}, 60_000)
