import { RouteServer } from './testing/route-server'

import { Readable } from 'node:stream'

import { ok } from 'neverthrow'

import { defaultSettings } from '../domain/settings/default-settings'

const FILE_ADDRESS = 'https://acme.zendesk.com/attachments/token/a/?name=a.png'

let server: RouteServer

const connect = async (): Promise<void> => {
  const { settings, vault } = server.ports
  const { version } = (await settings.read())._unsafeUnwrap()
  const sealed = (
    await vault.seal('ZENDESK.apiToken', 'api-token')
  )._unsafeUnwrap()

  await settings.write(
    {
      ...defaultSettings(),
      partners: {
        ZENDESK: {
          connection: {
            subdomain: 'acme',
            authentication: 'API_TOKEN',
            email: 'bot@acme.example',
            tag: 'vtex-chatbot',
          },
          secrets: {
            apiToken: {
              sealed,
              lastFour: 'oken',
              changedAt: '2026-11-01T00:00:00.000Z',
              changedBy: 'ana',
            },
          },
        },
      },
    },
    version
  )
}

const issue = async (
  more: Record<string, string> = {},
  expiresIn = 60_000
): Promise<string> => {
  const { links, clock } = server.ports
  const payload = {
    partner: 'ZENDESK',
    conversationId: 'c-1',
    url: FILE_ADDRESS,
  }
  const address = await links.issue(
    'files',
    { ...payload, ...more },
    clock.now() + expiresIn
  )

  return address._unsafeUnwrap().split('/').at(-1) ?? ''
}

const get = async (token: string, method = 'GET'): Promise<Response> => {
  await server.serve('file', { token })

  return server.fetch(`/_v/live-support/files/${token}`, { method })
}

beforeEach(() => {
  server = new RouteServer()
  server.open = () =>
    ok({
      status: 200,
      headers: { 'content-type': 'image/png', 'content-length': '5' },
      stream: Readable.from(['bytes']),
    })
})

afterEach(() => server.close())

it("hands out an agent's file with its name and type", async () => {
  await connect()
  const response = await get(
    await issue({ fileName: 'фото.png', contentType: 'image/png' })
  )

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('bytes')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition':
      'inline; filename="????.png"; filename*=UTF-8\'\'%D1%84%D0%BE%D1%82%D0%BE.png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': expect.stringMatching(/^private, max-age=(60|5\d)$/),
  })
})

it.each(['text/html', 'image/svg+xml', 'text/javascript'])(
  'offers %s for saving only',
  async (contentType) => {
    await connect()
    const response = await get(await issue({ contentType }))

    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  }
)

it.each([
  ['audio/ogg; codecs=opus', 'audio/ogg'],
  ['text/csv; header=present', 'text/csv'],
  ['text/plain; charset=utf-8', 'text/plain; charset=utf-8'],
])('tells of %s that it is %s', async (contentType, told) => {
  await connect()
  const response = await get(await issue({ contentType }))

  expect(response.headers.get('content-type')).toBe(told)
})

it('does not pass on a type that is none', async () => {
  await connect()
  const response = await get(await issue({ contentType: 'image/png\r\nx: y' }))

  expect(response.headers.get('content-type')).toBe('application/octet-stream')
})

it('keeps the token out of logs and traces', async () => {
  await connect()
  const token = await issue()
  await get(token)

  expect(server.logged).toHaveLength(1)
  expect(JSON.stringify(server.logged)).not.toContain(token)
  expect(server.logged[0]?.path).toBe('/file')
})

it.each([
  ['a token that was never issued', async () => 'k1.AAAA'],
  ['an altered token', async () => `${await issue()}A`],
  ['an expired token', () => issue({}, -1)],
  ['a token of no partner', () => issue({ partner: 'OTHER' })],
])('answers 404 to %s, without a hint', async (_what, token) => {
  await connect()
  const response = await get(await token())

  expect(response.status).toBe(404)
  expect(await response.text()).toBe('Not Found')
  expect(server.sent).toEqual([])
})

it('asks to come again when the partner is away', async () => {
  await connect()
  server.open = () =>
    ok({ status: 503, headers: {}, stream: Readable.from([]) })

  expect((await get(await issue())).status).toBe(503)
})

it('asks to come again when the store is away', async () => {
  await connect()
  const token = await issue()
  server.files.fault = { kind: 'UNAVAILABLE', detail: 'down' }

  expect((await get(token)).status).toBe(503)
})

it('answers HEAD like GET, without the bytes', async () => {
  const stream = Readable.from(['bytes'])

  await connect()
  server.open = () =>
    ok({
      status: 200,
      headers: { 'content-type': 'image/png', 'content-length': '5' },
      stream,
    })
  const response = await get(await issue({ fileName: 'a.png' }), 'HEAD')

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '5',
    'content-disposition': 'inline; filename="a.png"',
  })
  expect(stream.destroyed).toBe(true)
})

it('answers 405 to whatever would change something', async () => {
  const response = await get(await issue(), 'DELETE')

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})
