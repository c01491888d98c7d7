import { RouteServer } from './testing/route-server'

import { aRecord } from '../adapters/vtex/testing/a-record'

let server: RouteServer

const issue = async (
  more: Record<string, string> = {},
  expiresIn = 60_000
): Promise<string> => {
  const { links, clock } = server.ports
  const payload = { partner: 'ZENVIA', conversationId: 'c-1', handoffId: 'h-1' }
  const address = await links.issue(
    'transcripts',
    { ...payload, ...more },
    clock.now() + expiresIn
  )

  return address._unsafeUnwrap().split('/').at(-1) ?? ''
}

const get = async (token: string, method = 'GET'): Promise<Response> => {
  await server.serve('transcript', { token })

  return server.fetch(`/_v/live-support/transcripts/${token}`, { method })
}

beforeEach(async () => {
  server = new RouteServer()
  const { conversations } = server.ports
  const { version } = (await conversations.read('c-1'))._unsafeUnwrap()

  const record = aRecord('c-1')

  record.handoff.transcript = [
    { author: 'SHOPPER', text: 'Oi', sentAt: '2026-11-22T12:00:00.000Z' },
  ]
  await conversations.write(record, version)
})

afterEach(() => server.close())

it('answers the transcript in the form of the partner', async () => {
  const response = await get(await issue({ timeZone: 'America/Sao_Paulo' }))

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(
    'application/json; charset=utf-8'
  )
  expect(response.headers.get('cache-control')).toMatch(
    /^private, max-age=(60|5\d)$/
  )
  expect(await response.json()).toEqual({
    messages: [
      { time: '2026-11-22 09:00:00', direction: 'CLIENT', content: 'Oi' },
    ],
  })
})

it.each([
  ['another handoff', () => issue({ handoffId: 'h-0' })],
  ['another conversation', () => issue({ conversationId: 'c-2' })],
  ['a partner that fetches none', () => issue({ partner: 'ZENDESK' })],
  ['an expired token', () => issue({}, -1)],
  ['an altered token', async () => `${await issue()}A`],
  ['nonsense', async () => 'nonsense'],
])('answers 404 to %s, without a hint', async (_what, token) => {
  const response = await get(await token())

  expect(response.status).toBe(404)
  expect(await response.text()).toBe('Not Found')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

it('keeps the token out of logs and traces', async () => {
  const token = await issue()
  await get(token)

  expect(JSON.stringify(server.logged)).not.toContain(token)
})

it('asks to come again when the store is away', async () => {
  const token = await issue()
  server.files.fault = { kind: 'UNAVAILABLE', detail: 'down' }

  expect((await get(token)).status).toBe(503)
})

it('answers HEAD like GET, without the words', async () => {
  const response = await get(await issue(), 'HEAD')

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(
    'application/json; charset=utf-8'
  )
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(20)
  expect(await response.text()).toBe('')
})
