import { RouteServer } from './testing/route-server'

import { gzipSync } from 'node:zlib'

import { defaultSettings } from '../domain/settings/default-settings'
import type { PartnerSettings } from '../domain/settings/settings'

const TOKEN = 'the-webhook-token'
const PATH = '/_v/live-support/webhooks/zendesk'
const change = { changedAt: '2026-11-01T00:00:00.000Z', changedBy: 'ana' }

let server: RouteServer

const secrets = async (): Promise<PartnerSettings['secrets']> => {
  const seal = async (name: string, text: string) => ({
    sealed: (await server.ports.vault.seal(name, text))._unsafeUnwrap(),
    lastFour: text.slice(-4),
    ...change,
  })

  return {
    apiToken: await seal('ZENDESK.apiToken', 'the-api-token'),
    webhookToken: await seal('ZENDESK.webhookToken', TOKEN),
  }
}

const connect = async (): Promise<void> => {
  const { settings } = server.ports
  const { version } = (await settings.read())._unsafeUnwrap()

  await settings.write(
    {
      ...defaultSettings(),
      partner: 'ZENDESK',
      partners: {
        ZENDESK: {
          connection: {
            subdomain: 'acme',
            authentication: 'API_TOKEN',
            email: 'bot@acme.example',
            tag: 'vtex-chatbot',
          },
          secrets: await secrets(),
        },
      },
    },
    version
  )
}

const post = (body: BodyInit, headers = {}): Promise<Response> =>
  server.fetch(PATH, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
  })

const updates = JSON.stringify({
  conversationId: 'unknown',
  ticket: { id: '7' },
})

beforeEach(async () => {
  server = new RouteServer()
  await server.serve('zendeskWebhook')
})

afterEach(() => server.close())

it('answers 200 for a conversation that nobody knows, and logs it', async () => {
  await connect()
  const response = await post(updates)

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect(JSON.stringify(server.lines)).toContain('A webhook changed nothing')
})

it.each([
  ['another token', { authorization: 'Bearer wrong' }],
  ['no token', { authorization: '' }],
])('answers 401 with %s, and says nothing', async (_what, headers) => {
  await connect()
  const response = await post(updates, headers)

  expect(response.status).toBe(401)
  expect(await response.text()).toBe('')
})

it('asks for a sweep of the store, once for many calls', async () => {
  await connect()
  await post(updates)
  await post(updates)

  expect(server.events).toEqual([['sweep-due', {}]])
})

it('answers 401 while no partner is connected', async () => {
  expect((await post(updates)).status).toBe(401)
})

it.each(['[1]', '"text"', 'null', '', 'nonsense'])(
  'answers 400 for %j, which is no JSON object',
  async (body) => {
    await connect()

    expect((await post(body)).status).toBe(400)
  }
)

it('takes 256 KB and no more', async () => {
  await connect()
  const empty = JSON.stringify({ conversationId: 'unknown', more: '' })
  const filled = (bytes: number) =>
    empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`)

  expect((await post(filled(256 * 1024))).status).toBe(200)
  expect((await post(filled(256 * 1024 + 1))).status).toBe(413)
})

it('measures a packed body by what it unpacks to', async () => {
  await connect()
  const packed = new Uint8Array(gzipSync(Buffer.alloc(10 * 1024 * 1024, ' ')))

  expect((await post(packed, { 'content-encoding': 'gzip' })).status).toBe(413)
})

it('answers 400 for a body that is not packed as it says', async () => {
  await connect()

  expect((await post(updates, { 'content-encoding': 'gzip' })).status).toBe(400)
})

it('asks to come again when the store is away', async () => {
  await connect()
  server.files.fault = { kind: 'UNAVAILABLE', detail: 'down' }
  const response = await post(updates)

  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
})

it('shows nothing of a bug', async () => {
  await connect()
  jest.spyOn(server.files, 'read').mockImplementation(() => {
    throw new Error(`secret ${TOKEN}`)
  })
  const response = await post(updates)

  expect(response.status).toBe(503)
  expect(await response.text()).toBe('')
  expect(JSON.stringify(server.lines)).toContain('A route failed')
  expect(JSON.stringify(server.lines)).not.toContain('secret')
})

it.each(['GET', 'PUT', 'DELETE'])('answers 405 to %s', async (method) => {
  const response = await server.fetch(PATH, { method })

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
})

it('never lets the edge keep an answer', async () => {
  expect((await post(updates)).headers.get('cache-control')).toBe('no-store')
})
