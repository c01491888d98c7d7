import { agentSides } from '../harness/agent-side'
import { connectBot } from '../harness/connect-bot'
import type { OpenBot } from '../harness/connect-bot'
import { eventually } from '../harness/eventually'
import { freePorts } from '../harness/free-ports'
import { graphql } from '../harness/graphql'
import { operationOf, operations } from '../harness/guide'
import type { Operation } from '../harness/guide'
import { needLanguage } from '../harness/guide-language'
import { runScript } from '../harness/guide-script'
import type { GuideScript } from '../harness/guide-script'
import { openSupport } from '../harness/open-support'
import { phoneApi } from '../harness/phone-api'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'
import { USER_ERRORS, runAsAdmin } from '../harness/run-as-admin'

const address = 'https://my-bot.weni.ai/callbacks'

/** Who answers at each partner. */
const agents = { ZENDESK: 'Carla Mendes', ZENVIA: 'Bruna Lima' }

const label = {
  name: 'label.pdf',
  contentType: 'application/pdf',
  base64: Buffer.from('%PDF-1.4').toString('base64'),
}

let product: Product
let port: number
let bot: OpenBot
let script: GuideScript | undefined

const run = (name: string): GuideScript =>
  (script = runScript(name, {
    BOT_TOKEN: bot.token,
    SIGNING_SECRET: bot.signingSecret,
    PORT: String(port),
    GRAPHQL: product.graphql,
  }))

beforeAll(async () => {
  needLanguage('python3')
  port = await freePorts()
  product = await startProduct({
    routes: [`my-bot.weni.ai=http://127.0.0.1:${port}`],
  })
  await agentSides.ZENDESK.connect(product)
  await openSupport(product)
  bot = await connectBot(product, address)
}, START_MS)

afterEach(() => script?.stop())

afterAll(() => product.stop())

const codesIn = (answer: unknown): string[] =>
  Object.values((answer as Record<string, object | null>) ?? {}).flatMap(
    (payload) =>
      (
        (payload as { userErrors?: Array<{ code: string }> } | null)
          ?.userErrors ?? []
      ).map(({ code }) => code)
  )

const today = (): string =>
  new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Sao_Paulo' })

const isAnswered = async ({ query, variables }: Operation): Promise<void> => {
  const answer = await graphql(
    product,
    { 'x-live-support-bot-token': bot.token },
    query,
    JSON.parse(
      variables.replace(/"date": "[^"]+"/, `"date": "${today()}"`)
    ) as object
  )

  expect(answer.errors).toBeUndefined()
  expect(codesIn(answer.data)).toEqual([])
}

/** Answered only by a store of another kind of bot, or once an agent has closed. */
const later = ['botEvents', 'rateHandoff']

it.each(operations.filter(({ name }) => !later.includes(name)))(
  '$name is answered as it stands',
  isAnswered
)

it('has an operation of each kind', () => {
  expect(operations).toHaveLength(8)
})

/** The guide's ten minutes: the terminal is the phone. */
const talk = async (
  name: string,
  partner: keyof typeof agents,
  phoneNumber: string
): Promise<void> => {
  await agentSides[partner].connect(product)

  const agentName = agents[partner]
  const terminal = run(name)

  await terminal.says(/^ready$/)
  await runAsAdmin(product)(
    'sendBotTestEvent',
    `mutation { sendBotTestEvent { delivered ${USER_ERRORS} } }`
  )
  await terminal.says(/^test$/)
  terminal.type('hello')
  await terminal.says(/Write "human"/)
  terminal.type('human')
  await terminal.says(/^handoff\.queued$/)

  const agent = await agentSides[partner].open(product, phoneNumber)

  terminal.type('it arrived torn')
  await terminal.says(/^\((DELIVERED|QUEUED)\)$/)
  terminal.type('photo')
  await terminal.says(/^\((DELIVERED|QUEUED)\)$/)
  await eventually(async () =>
    (await agent.read()).includes('receipt.txt') ? true : undefined
  )
  await agent.answer('here is your label', label)
  await terminal.says(new RegExp(`^${agentName}: here is your label$`))

  const sent = await terminal.says(new RegExp(`^${agentName} sent label.pdf: `))
  const url = sent.slice(sent.indexOf('https://'))
  const file = await fetch(
    url.replace(`https://${product.publicHost}`, product.publicOrigin)
  )

  expect(await file.text()).toBe('%PDF-1.4')
  await agent.close()
  await terminal.says(new RegExp(`^${agentName}: Bye.$`))
  await terminal.says(/You are with the bot again/)
  terminal.type('hello')
  await terminal.says(/Write "human"/)
}

it('a whole bot in Node works as it stands, with Zendesk', () =>
  talk('bot.mjs', 'ZENDESK', '+5511955554444'))

it('rateHandoff is answered as it stands, of a conversation that an agent closed', () => {
  const { variables, ...rating } = operationOf('rateHandoff')

  return isAnswered({
    ...rating,
    variables: variables.replace('wa-5511977776666', 'terminal-node'),
  })
})

it('a whole bot in Python works as it stands, with Zenvia', () =>
  talk('bot.py', 'ZENVIA', '+5511955553333'))

it('refuses a call that is not signed', async () => {
  const terminal = run('bot.mjs')

  await terminal.says(/^ready$/)
  const { status } = await fetch(`http://127.0.0.1:${port}/callbacks`, {
    method: 'POST',
    headers: {
      'webhook-id': '1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': 'v1,AAAA',
    },
    body: '{}',
  })

  expect(status).toBe(401)
})

it('a bot that asks works as it stands', async () => {
  const phone = phoneApi(product, '+5511988887777')

  await runAsAdmin(product)(
    'saveBotConnection',
    `mutation { saveBotConnection(input: { kind: POLLING }) { ${USER_ERRORS} } }`
  )
  await isAnswered(operationOf('botEvents'))

  const asking = run('poll.py')

  await phone.write('3')
  await asking.says(/^handoff\.queued/)

  const agent = await agentSides.ZENVIA.open(product, '+5511988887777')

  await agent.answer('here you are', label)
  await asking.says(/^handoff\.message here you are$/)
  await agent.close()
  await asking.says(/^handoff\.closed/)
})
