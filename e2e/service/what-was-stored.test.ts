import { botAsks } from '../harness/bot-asks'
import type { BotAsks } from '../harness/bot-asks'
import { startBotServer } from '../harness/bot-server'
import type { BotServer } from '../harness/bot-server'
import { serveWithZendesk } from '../harness/connect-zendesk'
import { connectZenvia, saveZenvia } from '../harness/connect-zenvia'
import { eventually } from '../harness/eventually'
import { adminHeaders, asAdmin, graphql } from '../harness/graphql'
import { newDataFolder, startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'
import { USER_ERRORS, runAsAdmin } from '../harness/run-as-admin'
import { storedFiles } from '../harness/stored-files'
import { zendeskAgent } from '../harness/zendesk-agent'

const BEFORE = '0.1.0'
const AFTER = '1.0.0'

const dataFolder = newDataFolder()
const files = storedFiles(dataFolder)

let botServer: BotServer
let product: Product
let token: string
let asks: BotAsks
let settingsBefore: object

const start = async (appVersion: string, replicas = 2): Promise<void> => {
  product = await startProduct({
    dataFolder,
    appVersion,
    replicas,
    routes: [`bot.weni.ai=${botServer.origin}`],
  })
  asks = botAsks(product, token)
}

const settings = () =>
  asAdmin(product)<object>(
    `{ liveSupportSettings {
      revision partner enabled
      zendesk { subdomain webhookUrl oauthClientSecret { isSet changedAt } }
      zenvia { webhookUrl apiToken { isSet changedAt } }
      bot { kind address token { isSet changedAt } signingSecret { isSet changedAt } }
    } }`,
    {},
    'liveSupportSettings'
  )

const atZendesk = (conversationId: string) =>
  eventually(() => zendeskAgent(product).ticketOf(conversationId))

const lastWords = async (conversationId: string): Promise<string> =>
  (await atZendesk(conversationId)).conversation.at(-1)?.text ?? ''

beforeAll(async () => {
  botServer = await startBotServer()
  await start(BEFORE, 1)
  await connectZenvia(product)

  const bot = await serveWithZendesk(
    product,
    'https://bot.weni.ai/live-support'
  )

  token = bot.token
  botServer.trust(bot.signingSecret)
  asks = botAsks(product, token)
  for (const id of ['sound', 'broken']) await asks.requestHandoff(id)
  settingsBefore = await settings()
  await product.stop()
}, START_MS)

afterAll(async () => {
  await product.stop()
  await botServer.close()
})

describe('by an earlier major', () => {
  beforeAll(async () => {
    files.fill(
      'conversations/broken%2Ejson',
      '{"conversationId":"broken","lease":7}'
    )
    await start(AFTER)
  }, START_MS)

  it('is found, settings and keys, once, and the log says so', async () => {
    expect(await settings()).toEqual(settingsBefore)
    await eventually(() => files.keysOf('1').length === 2 || undefined)
    expect(files.keysOf('0')).toEqual([BEFORE])
    expect(files.keysOf('1')).toEqual([BEFORE, AFTER])
    expect(
      files.timesLogged('Encryption keys were taken over from an earlier major')
    ).toBe(1)
  })

  it('lets a conversation go on, both ways', async () => {
    expect((await asks.send('sound', 'still here')).message.status).toBe(
      'DELIVERED'
    )
    expect(await lastWords('sound')).toContain('still here')

    await zendeskAgent(product).reply((await atZendesk('sound')).id, {
      body: 'so am I',
      public: true,
    })
    await eventually(
      () => botServer.eventsOf('sound').includes('so am I') || undefined
    )
  })
})

describe('and holds something else now', () => {
  it('is one row of the list, and all other conversations are as they were', async () => {
    const { data, errors: faults } = await graphql(
      product,
      adminHeaders(product),
      `
        {
          conversations {
            edges {
              node {
                id
              }
            }
            broken {
              conversationId
            }
          }
          liveSupportStatus {
            openHandoffs
          }
          handoffs {
            broken {
              conversationId
            }
          }
        }
      `
    )
    const broken = [{ conversationId: 'broken' }]

    expect(faults).toBeUndefined()
    expect(data).toMatchObject({
      conversations: { edges: [{ node: { id: 'sound' } }], broken },
      handoffs: { broken },
    })
    expect(
      files.timesLogged(
        'A conversation file holds something else and was set aside'
      )
    ).toBeGreaterThan(0)
  })

  it('begins anew with the next request', async () => {
    expect((await asks.requestHandoff('broken')).userErrors).toEqual([])
    expect((await asks.send('broken', 'anew')).message.status).toBe('DELIVERED')
  })

  it('has nothing written over it where it is the settings, which go on once they are back', async () => {
    const file = 'settings/settings%2Ejson'
    const sound = files.read(file)
    const ask = (query: string) =>
      graphql(product, adminHeaders(product), query)

    files.fill(file, '<html>not ours</html>')

    const broken = files.read(file)

    await eventually(async () => {
      const answer = await ask('{ liveSupportSettings { revision } }')
      const [fault] = answer.errors ?? []

      return fault?.extensions?.code === 'STORE_UNAVAILABLE' || undefined
    })
    expect(
      await ask(
        'mutation { choosePartner(input: { partner: ZENVIA }) { userErrors { code } } }'
      )
    ).toMatchObject({
      data: { choosePartner: { userErrors: [{ code: 'STORE_UNAVAILABLE' }] } },
    })
    expect(files.read(file)).toBe(broken)
    expect(
      files.timesLogged('The settings file holds something else')
    ).toBeGreaterThan(0)

    files.write(file, sound)

    await eventually(
      async () =>
        (await asks.send('sound', 'back again')).message.status ===
          'DELIVERED' || undefined
    )
  }, 60_000)
})

describe('under keys that are lost', () => {
  beforeAll(async () => {
    await product.stop()
    files.loseKeys()
    await start(AFTER)
  }, START_MS)

  const works = async (partner: string): Promise<boolean> =>
    (
      await asAdmin(product)<{ ok: boolean }>(
        `mutation { testConnection(partner: ${partner}) { ok ${USER_ERRORS} } }`,
        {},
        'testConnection'
      )
    ).ok

  it('gets no new key by itself, and the log says what is the matter', async () => {
    expect(await works('ZENDESK')).toBe(false)
    expect(files.timesLogged('Encryption keys are missing')).toBeGreaterThan(0)
  }, 30_000)

  it('is mended at Zendesk by who types its credentials again, what was generated included', async () => {
    const run = runAsAdmin(product)
    const { subdomain, oauthClientId, oauthClientSecret } = product.zendesk

    await run(
      'saveZendeskConnection',
      `mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { ${USER_ERRORS} } }`,
      {
        input: {
          address: subdomain,
          authentication: 'OAUTH_CLIENT',
          oauthClientId,
          oauthClientSecret,
        },
      }
    )
    await run(
      'provisionZendesk',
      `mutation { provisionZendesk { ${USER_ERRORS} } }`
    )

    expect(await works('ZENDESK')).toBe(true)
    expect(
      files.timesLogged('Lost encryption keys were replaced by a new one')
    ).toBe(1)
    expect((await asks.send('sound', 'mended')).message.status).toBe(
      'DELIVERED'
    )
    expect(await lastWords('sound')).toContain('mended')
  }, 60_000)

  it('is mended at Zenvia in the same way, with a new key for the webhook', async () => {
    const url = await saveZenvia(product, {
      apiToken: product.zenvia?.apiToken,
    })

    expect(await works('ZENVIA')).toBe(true)
    await runAsAdmin(product)(
      'rotateZenviaWebhookKey',
      `mutation { rotateZenviaWebhookKey { ${USER_ERRORS} } }`
    )

    const { status } = await fetch(
      `${product.publicOrigin}${new URL(url).pathname}`,
      { method: 'POST', body: '{"interaction_hash":"nobody"}' }
    )

    expect(status).toBe(200)
  }, 30_000)
})
