import { RouteServer } from './testing/route-server'

let server: RouteServer

beforeEach(async () => {
  server = new RouteServer()
  await server.serve('zenviaWebhook', { key: 'the-key' })
})

afterEach(() => server.close())

const post = (body = '{}') =>
  server.fetch('/_v/live-support/webhooks/zenvia/the-key', {
    method: 'POST',
    body,
  })

it('answers 401 while Zenvia is not connected', async () => {
  expect((await post()).status).toBe(401)
})

it.each(['POST', 'GET'])(
  'keeps the key of a %s out of logs and traces',
  async (method) => {
    await server.fetch('/_v/live-support/webhooks/zenvia/the-key', { method })

    expect(server.logged).toHaveLength(1)
    expect(JSON.stringify(server.logged)).not.toContain('the-key')
    expect(server.logged[0]?.path).toBe('/zenviaWebhook')
  }
)

it('answers 413 over 256 KB, whoever sends it', async () => {
  expect((await post('x'.repeat(256 * 1024 + 1))).status).toBe(413)
})
