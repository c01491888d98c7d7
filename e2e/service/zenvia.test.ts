import { startBotServer } from '../harness/bot-server'
import type { BotServer } from '../harness/bot-server'
import { eventually } from '../harness/eventually'
import { asAdmin, asBot } from '../harness/graphql'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { setUpZenvia } from '../harness/set-up-zenvia'
import { zenviaDesk } from '../harness/zenvia-desk'
import type { DeskChat, ZenviaDesk } from '../harness/zenvia-desk'

let product: Product
let bot: BotServer
let desk: ZenviaDesk
let ask: ReturnType<typeof asBot>

beforeAll(async () => {
  bot = await startBotServer()
  product = await startProduct({
    replicas: 2,
    routes: [`robot.weni.ai=${bot.origin}`],
  })
  const { token, signingSecret } = await setUpZenvia(
    product,
    'https://robot.weni.ai/callbacks'
  )

  bot.trust(signingSecret)
  desk = zenviaDesk(product)
  ask = asBot(product, token)
})

afterEach(() => desk.clearFaults())

afterAll(async () => {
  await product.stop()
  await bot.close()
})

interface Requested {
  handoff: { id: string; status: string; ambiguousSends: number }
  userErrors: unknown[]
}

const requestHandoff = (conversationId: string): Promise<Requested> =>
  ask(
    `mutation ($input: RequestHandoffInput!) { requestHandoff(input: $input) {
       handoff { id status ambiguousSends } userErrors { code field message } } }`,
    {
      input: {
        conversationId,
        accountPhoneNumber: '+551140028922',
        shopper: { phoneNumber: '+5511988887777', name: 'Marina' },
        transcript: [
          {
            author: 'SHOPPER',
            text: 'Quero falar com alguém',
            sentAt: '2026-11-22T12:00:00Z',
          },
        ],
      },
    },
    'requestHandoff'
  )

const send = (
  conversationId: string,
  messageId: string,
  attachments: Array<{ url: string; contentType?: string }> = []
): Promise<{ message: { status: string } }> =>
  ask(
    `mutation ($input: SendShopperMessageInput!) { sendShopperMessage(input: $input) {
       message { id status } userErrors { code field message } } }`,
    { input: { conversationId, messageId, text: messageId, attachments } },
    'sendShopperMessage'
  )

const handoffOf = (
  conversationId: string
): Promise<{ status: string; closeReason: string; ambiguousSends: number }> =>
  ask(
    `query ($id: ID!) { handoff(conversationId: $id) { status closeReason ambiguousSends } }`,
    { id: conversationId },
    'handoff'
  )

const chatOf = (conversationId: string): Promise<DeskChat> =>
  eventually(async () => (await desk.chatsOf(conversationId)).at(-1))

const heard = (conversationId: string): string[] =>
  bot.received
    .filter((event) => event.conversationId === conversationId)
    .map(({ type, message }) => message?.text ?? type)

const closed = (conversationId: string): Promise<boolean> =>
  eventually(
    () => (heard(conversationId).includes('handoff.closed') ? true : undefined),
    30
  )

it('carries a conversation from the queue to its end', async () => {
  await requestHandoff('whole')
  const { hash } = await chatOf('whole')

  await desk.act(hash, 'accept')
  await send('whole', 'Bom dia', [
    { url: 'https://media.weni.ai/foto.jpg', contentType: 'image/jpeg' },
  ])
  await eventually(async () =>
    (await desk.chat(hash)).messages.length === 2 ? true : undefined
  )
  await desk.act(hash, 'answer', { content: 'Olá, Marina' })
  await desk.act(hash, 'transfer', { departmentId: 1546 })
  await desk.act(hash, 'accept')
  await desk.act(hash, 'answer', {
    file: {
      name: 'nota.pdf',
      contentType: 'application/pdf',
      base64: 'JVBERg==',
    },
  })
  await desk.act(hash, 'finish')
  await closed('whole')

  const chat = await desk.chat(hash)

  expect(chat.customer).toEqual({ name: 'Marina', phone: '+5511988887777' })
  expect(chat.history).toMatchObject({
    messages: [{ direction: 'CLIENT', content: 'Quero falar com alguém' }],
  })
  expect(
    chat.messages.map(({ author, type, content }) => [author, type, content])
  ).toEqual([
    ['CUSTOMER', 'text', 'Bom dia'],
    ['CUSTOMER', 'image', 'foto.jpg'],
    ['AGENT', 'text', 'Olá, Marina'],
    ['AGENT', 'file', 'nota.pdf'],
  ])
  expect(heard('whole')).toEqual(
    expect.arrayContaining([
      'handoff.queued',
      'handoff.accepted',
      'Olá, Marina',
      'handoff.transferred',
    ])
  )
  expect(heard('whole').slice(-2)).toEqual([
    'handoff.message',
    'handoff.closed',
  ])
})

it('wakes the bot after the agent’s last words, though the end arrives before them', async () => {
  await requestHandoff('last-words')
  const { hash } = await chatOf('last-words')

  await desk.act(hash, 'accept')
  await eventually(() =>
    heard('last-words').includes('handoff.accepted') ? true : undefined
  )
  await desk.addFault({ kind: 'delay', delayMs: 1500 })
  await desk.act(hash, 'answer', { content: 'Até logo' })
  await desk.addFault({ kind: 'duplicate' })
  await desk.act(hash, 'finish')
  await closed('last-words')

  expect(heard('last-words').slice(-2)).toEqual(['Até logo', 'handoff.closed'])
  expect(
    heard('last-words').filter((what) => what === 'handoff.closed')
  ).toHaveLength(1)
})

it('brings words that come long after the end', async () => {
  await requestHandoff('late-words')
  const { hash } = await chatOf('late-words')

  await desk.act(hash, 'accept')
  await desk.addFault({ kind: 'delay', delayMs: 6000 })
  await desk.act(hash, 'answer', { content: 'Esqueci de dizer' })
  await desk.act(hash, 'finish')
  await eventually(
    () => (heard('late-words').includes('Esqueci de dizer') ? true : undefined),
    30
  )

  expect(heard('late-words')).toContain('handoff.closed')
})

it('does not start twice when the answer is lost and the webhook tells', async () => {
  await desk.addFault({
    kind: 'reset-after',
    match: { method: 'POST', path: '/interactions$' },
  })
  await requestHandoff('lost-start')
  await send('lost-start', 'Alguém aí?')
  const chat = await eventually(async () => {
    const found = await chatOf('lost-start')

    return found.messages.length > 0 ? found : undefined
  })

  expect(await desk.chatsOf('lost-start')).toHaveLength(1)
  expect(chat.messages.map(({ content }) => content)).toEqual(['Alguém aí?'])
  expect((await handoffOf('lost-start')).ambiguousSends).toBe(0)
})

it('counts a message that may have arrived twice', async () => {
  await requestHandoff('twice')
  await desk.addFault({ kind: 'reset-after', match: { path: '/messages' } })
  await send('twice', 'Olá')
  await eventually(async () =>
    (await handoffOf('twice')).ambiguousSends === 1 ? true : undefined
  )

  const { messages } = await chatOf('twice')

  expect(messages.map(({ content }) => content)).toEqual(['Olá', 'Olá'])
})

it('keeps the order of many messages through faults', async () => {
  await requestHandoff('in-order')
  await desk.addFault({
    kind: 'status',
    status: 429,
    retryAfter: 1,
    times: 2,
    match: { path: '/messages' },
  })
  const expected = Array.from({ length: 12 }, (_, index) => `line ${index}`)

  for (const text of expected) await send('in-order', text)
  await send('in-order', 'line 0')

  const arrived = await eventually(async () => {
    const { messages } = await chatOf('in-order')

    return messages.length >= expected.length ? messages : undefined
  }, 60)

  expect(arrived.map(({ content }) => content)).toEqual(expected)
})

it('says that no agent is available, in the merchant’s words, and wakes the bot', async () => {
  await requestHandoff('nobody')
  const { hash } = await chatOf('nobody')

  await desk.act(hash, 'unavailable')
  await closed('nobody')

  expect(heard('nobody').slice(-2)).toEqual([
    'handoff.unavailable',
    'handoff.closed',
  ])
  expect(
    bot.received.find(
      ({ conversationId, type }) =>
        conversationId === 'nobody' && type === 'handoff.unavailable'
    )
  ).toMatchObject({ text: 'Todos ocupados.' })
  expect((await handoffOf('nobody')).closeReason).toBe('NO_AGENT_AVAILABLE')
})

it('finishes the interaction when the shopper leaves', async () => {
  await requestHandoff('left')
  const { hash } = await chatOf('left')

  await ask(
    `mutation { endHandoff(input: { conversationId: "left", reason: SHOPPER_LEFT }) { userErrors { code } } }`,
    {},
    'endHandoff'
  )
  await eventually(async () =>
    (await desk.chat(hash)).state === 'ENDED' ? true : undefined
  )
})

it('takes news at the old address while it serves, and nobody’s without a key', async () => {
  const admin = asAdmin(product)
  const read = async (): Promise<string> =>
    (
      await admin<{ zenvia: { webhookUrl: string } }>(
        'query { liveSupportSettings { zenvia { webhookUrl } } }',
        {},
        'liveSupportSettings'
      )
    ).zenvia.webhookUrl
  const statusAt = async (address: string) => {
    const { pathname } = new URL(address)
    const { status } = await fetch(`${product.publicOrigin}${pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"state":"typing","extra":{"conversationId":"unknown"}}',
    })

    return status
  }
  const before = await read()

  await admin(
    'mutation { rotateZenviaWebhookKey { userErrors { code } } }',
    {},
    'rotateZenviaWebhookKey'
  )
  const after = await read()

  expect(after).not.toBe(before)
  await eventually(async () =>
    (await statusAt(after)) === 200 ? true : undefined
  )
  expect(await statusAt(before)).toBe(200)
  expect(await statusAt(before.slice(0, -4))).toBe(401)
})
