import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Webhook } from 'standardwebhooks'

import { Refused } from '../graphql-client'
import type { RemoteSystem } from '../remote-system'
import { startWeniSandbox } from '../weni/start'
import { startWhatsApp } from './whats-app'
import type { WhatsApp } from './whats-app'
import type { Chat } from './chat'
import { serve } from './testing/serve'

const signingSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

const systems: RemoteSystem[] = []

afterEach(() => Promise.all(systems.splice(0).map((system) => system.close())))

let bot: { connected: boolean; kind: string | null; address?: string }
let tokens = 0
let ended: string[] = []

const asAdmin = async (query: string): Promise<unknown> => {
  if (query.includes('saveBotConnection'))
    return { saveBotConnection: { signingSecret, userErrors: [] } }
  if (query.includes('rotateBotToken'))
    return { rotateBotToken: { token: `lsb_${(tokens += 1)}` } }

  return {
    liveSupportSettings: {
      bot: { ...bot, ticketerAddress: 'https://t.test' },
    },
  }
}

let requested: { handoff: object; availability: object }
let beforeAnswer: () => Promise<unknown>
let sent: { message: object | null; userErrors: object[] }

beforeEach(() => {
  bot = { connected: false, kind: null }
  tokens = 0
  ended = []
  asked.length = 0
  requested = {
    handoff: { id: 'h1', status: 'QUEUED' },
    availability: { open: true, message: null, nextOpeningText: null },
  }
  sent = { message: { status: 'DELIVERED' }, userErrors: [] }
  beforeAnswer = () => Promise.resolve()
})

const asked: Array<{ token: string; query: string }> = []

const asBot = (token: string) => async (query: string) => {
  asked.push({ token, query })
  if (ended.includes(token))
    throw new Refused('Who are you?', ['UNAUTHENTICATED'])
  if (query.includes('requestHandoff')) {
    await beforeAnswer()

    return { requestHandoff: { ...requested, userErrors: [] } }
  }

  return { sendShopperMessage: sent }
}

const start = (
  dataFolder = mkdtempSync(join(tmpdir(), 'whatsapp-'))
): WhatsApp => {
  const weni = startWeniSandbox({
    dataFolder: join(dataFolder, 'weni'),
    now: () => Date.UTC(2026, 10, 22, 12),
    send: async (_url, { headers }) =>
      ended.some((token) => headers.Authorization === `Bearer ${token}`)
        ? { status: 401, headers: {}, body: '{"error": "unauthorized"}' }
        : { status: 201, headers: {}, body: '{"external_id": "weni-1"}' },
    fetchPublic: () => Promise.reject(new Error('nobody is there')),
  })
  const whatsApp = startWhatsApp({
    dataFolder,
    now: () => Date.UTC(2026, 10, 22, 12),
    asAdmin,
    asBot,
    fetchPublic: async () => ({
      status: 200,
      contentType: 'image/png',
      body: Buffer.from('picture'),
    }),
    weni,
  })

  systems.push(whatsApp, weni)

  return whatsApp
}

const type = async (page: string, text: string): Promise<Chat> => {
  const response = await fetch(
    `${page}/whatsapp/api/chats/5511988887777/messages`,
    { method: 'POST', body: JSON.stringify({ text }) }
  )

  return (await response.json()) as Chat
}

const callback = async (
  origin: string,
  event: object,
  secret = signingSecret
): Promise<number> => {
  const body = JSON.stringify(event)
  const at = new Date()
  const response = await fetch(`${origin}/live-support`, {
    method: 'POST',
    body,
    headers: {
      'webhook-id': 'e1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('e1', at, body),
    },
  })

  return response.status
}

const agentMessage = {
  id: 'e1',
  type: 'handoff.message',
  conversationId: 'wa-5511988887777',
  handoff: { status: 'ACTIVE', agent: { name: 'Carla' } },
  message: {
    text: 'Olá!',
    attachments: [{ url: 'https://host.test/f', fileName: 'a.png' }],
  },
}

it('answers by itself until the shopper asks for a human, then passes messages on', async () => {
  const whatsApp = start()
  const page = await serve(whatsApp.page)

  await whatsApp.connectOnce()
  expect((await type(page, 'oi')).messages.at(-1)?.author).toBe('BOT')
  const connected = await type(page, 'quero um atendente')

  expect(connected.withHuman).toBe(true)
  const passedOn = await type(page, 'meu pedido atrasou')

  expect(passedOn.messages.at(-1)).toMatchObject({
    author: 'SHOPPER',
    status: 'DELIVERED',
  })
  expect(asked.every(({ token }) => token === 'lsb_1')).toBe(true)
})

it('answers itself what came after the agent had ended the conversation', async () => {
  const whatsApp = start()
  const page = await serve(whatsApp.page)

  await whatsApp.connectOnce()
  await type(page, '3')
  sent = {
    message: null,
    userErrors: [{ code: 'NO_OPEN_HANDOFF', message: 'It has ended.' }],
  }
  const { messages, withHuman } = await type(page, '1')
  const [question, offers] = messages.slice(-2)

  expect(withHuman).toBe(false)
  expect(question).not.toHaveProperty('status')
  expect(offers).toMatchObject({
    author: 'BOT',
    text: expect.stringContaining('tênis'),
  })
})

it('shows an agent message once, with its file, and speaks again after the close', async () => {
  const whatsApp = start()
  const page = await serve(whatsApp.page)
  const origin = await serve(whatsApp.handle)

  await whatsApp.connectOnce()
  await type(page, '3')
  expect(await callback(origin, agentMessage)).toBe(200)
  expect(await callback(origin, agentMessage)).toBe(200)
  const closed = {
    ...agentMessage,
    id: 'e2',
    type: 'handoff.closed',
    event: { type: 'enable_bot' },
  }

  expect(await callback(origin, closed)).toBe(200)
  const chat = await type(page, '1')
  const authors = chat.messages.map(({ author }) => author)

  expect(authors).toEqual(['SHOPPER', 'BOT', 'AGENT', 'BOT', 'SHOPPER', 'BOT'])
  expect(chat.messages[2]?.media[0]?.fileName).toBe('a.png')
})

describe('whose token was ended on the Bot tab', () => {
  const connected = async () => {
    const whatsApp = start()
    const page = await serve(whatsApp.page)

    await whatsApp.connectOnce()
    ended = ['lsb_1']

    return { whatsApp, page }
  }

  it('takes a new one while it is the store’s bot', async () => {
    const { whatsApp, page } = await connected()

    bot = {
      connected: true,
      kind: 'CALLBACK',
      address: 'https://bot.weni.ai/live-support',
    }

    expect((await type(page, 'quero um atendente')).withHuman).toBe(true)
    expect(whatsApp.bot.token).toBe('lsb_2')
  })

  it('makes none beside the token of a bot that somebody connected in its place', async () => {
    const { whatsApp, page } = await connected()

    bot = {
      connected: true,
      kind: 'CALLBACK',
      address: 'https://my-bot.weni.ai/callbacks',
    }

    expect((await type(page, 'quero um atendente')).withHuman).toBe(false)
    expect(whatsApp.bot.token).toBe('lsb_1')
  })
})

it.each([
  ['https://bot.weni.ai/live-support', true],
  ['https://my-bot.weni.ai/callbacks', false],
])(
  'tells the phone’s page whose a store’s bot at %s is',
  async (address, isStores) => {
    const whatsApp = start()
    const page = await serve(whatsApp.page)

    await whatsApp.connectOnce()
    bot = { connected: true, kind: 'CALLBACK', address }
    const response = await fetch(`${page}/whatsapp/api/bot`)

    expect(await response.json()).toEqual({ isStores })
  }
)

describe('whose ticketer’s token was ended on the Bot tab', () => {
  const asWeni = async () => {
    const whatsApp = start()
    const page = await serve(whatsApp.page)

    await fetch(`${page}/whatsapp/api/kind`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'WENI' }),
    })
    ended = ['lsb_1']

    return { whatsApp, page }
  }

  it('makes another in Weni while Weni is the store’s bot', async () => {
    const { whatsApp, page } = await asWeni()

    bot = { connected: true, kind: 'WENI' }

    expect((await type(page, 'quero um atendente')).withHuman).toBe(true)
    expect(whatsApp.bot).toMatchObject({ kind: 'WENI', token: 'lsb_2' })
  })

  it('leaves it while another bot is the store’s', async () => {
    const { whatsApp, page } = await asWeni()

    bot = { connected: true, kind: 'POLLING' }

    expect((await type(page, 'quero um atendente')).withHuman).toBe(false)
    expect(whatsApp.bot.token).toBe('lsb_1')
  })

  it.each([
    [['lsb_1'], 'lsb_2'],
    [[], 'lsb_1'],
  ])(
    'connects it again by hand where %j are taken no longer',
    async (gone, token) => {
      const { whatsApp, page } = await asWeni()

      bot = { connected: true, kind: 'WENI' }
      ended = gone
      await fetch(`${page}/whatsapp/api/kind`, {
        method: 'POST',
        body: JSON.stringify({ kind: 'WENI' }),
      })

      expect(whatsApp.bot.token).toBe(token)
    }
  )
})

it.each([
  [[], 'lsb_1'],
  [['lsb_1'], 'lsb_2'],
])(
  'keeps its token when it is connected again, unless %j are taken no longer',
  async (gone, token) => {
    const whatsApp = start()
    const page = await serve(whatsApp.page)

    await whatsApp.connectOnce()
    ended = gone

    for (const kind of ['CALLBACK', 'POLLING']) {
      await fetch(`${page}/whatsapp/api/kind`, {
        method: 'POST',
        body: JSON.stringify({ kind }),
      })
    }

    expect(whatsApp.bot.token).toBe(token)
  }
)

it('goes on by itself after a contact that is closed at once', async () => {
  const whatsApp = start()
  const page = await serve(whatsApp.page)
  const origin = await serve(whatsApp.handle)

  await whatsApp.connectOnce()
  requested = {
    handoff: { id: 'h1', status: 'CLOSED' },
    availability: { open: false, message: 'Noted.', nextOpeningText: null },
  }
  await callback(origin, { ...agentMessage, type: 'handoff.closed' })
  const { messages, withHuman } = await type(page, 'quero um atendente')

  expect(withHuman).toBe(false)
  expect(messages.map(({ text }) => text)).toEqual([
    'quero um atendente',
    'Noted.',
  ])
})

it('says once that nobody answers, where an event tells it before the answer', async () => {
  const whatsApp = start()
  const page = await serve(whatsApp.page)
  const origin = await serve(whatsApp.handle)
  const refusal = { type: 'handoff.unavailable', text: 'All busy.' }

  await whatsApp.connectOnce()
  requested.handoff = { id: 'h1', status: 'CLOSED' }
  beforeAnswer = () => callback(origin, { ...agentMessage, ...refusal })
  const { messages } = await type(page, 'quero um atendente')

  expect(messages.map(({ text }) => text)).toEqual([
    'quero um atendente',
    'All busy.',
  ])
})

it('refuses a callback that is not signed with its secret', async () => {
  const whatsApp = start()
  const origin = await serve(whatsApp.handle)

  await whatsApp.connectOnce()
  const other = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

  expect(await callback(origin, agentMessage, other)).toBe(401)
})

it('finds its chats again after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whatsapp-'))
  const before = await serve(start(folder).page)

  await type(before, 'oi')
  const after = await serve(start(folder).page)
  const response = await fetch(`${after}/whatsapp/api/chats`)
  const { chats } = (await response.json()) as { chats: Chat[] }

  expect(chats[0]?.messages).toHaveLength(2)
})
