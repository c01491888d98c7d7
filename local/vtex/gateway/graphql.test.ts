import { stopServers } from '../../testing/serve'
import { openGateway } from './testing/open-gateway'

afterEach(stopServers)

describe('GraphQL', () => {
  const post = (
    headers: Record<string, string> = {},
    body: unknown = { query: '{ a }' }
  ) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

  it('takes cookies and the bot token, and keeps Authorization', async () => {
    const { request, seen } = await openGateway()

    await request(
      '/_v/private/graphql/v1?workspace=master&locale=es-AR',
      post({
        cookie: 'VtexIdclientAutCookie=abc',
        authorization: 'Bearer bot',
        'x-live-support-bot-token': 'bot',
        'accept-language': 'en',
      })
    )

    expect(seen[0]).toMatchObject({
      url: '/livestore/master/_v/graphql',
      headers: {
        cookie: 'VtexIdclientAutCookie=abc',
        'x-live-support-bot-token': 'bot',
        'x-vtex-locale': 'es-AR',
      },
    })
    expect(seen[0]?.headers.authorization).toBeUndefined()
  })

  it('takes no identity to public queries', async () => {
    const { request, seen } = await openGateway()

    await request(
      '/_v/public/graphql/v1',
      post({
        cookie: 'VtexIdclientAutCookie=abc',
        'accept-language': 'en-US,en',
      })
    )

    expect(seen[0]?.headers).not.toHaveProperty('cookie')
    expect(seen[0]?.headers['x-vtex-locale']).toBe('en-US')
  })

  it('reads variables in base64, as pages send them', async () => {
    const { request, seen } = await openGateway()
    const variables = Buffer.from('{"id":7}').toString('base64')

    await request(
      '/_v/private/graphql/v1',
      post({}, { query: 'query($id: ID) { a }', extensions: { variables } })
    )

    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      query: 'query($id: ID) { a }',
      variables: { id: 7 },
    })
  })

  it('answers queries over GET, and no mutations', async () => {
    const { request, seen } = await openGateway()
    const get = async (query: string) =>
      (
        await request(
          `/_v/public/graphql/v1?query=${encodeURIComponent(query)}`
        )
      ).status

    expect(await get('{ mutation { a } }')).toBe(200)
    expect(await get('mutation { a }')).toBe(405)
    expect(await get('# words\nmutation M($a: Int) { a }')).toBe(405)
    expect(seen).toHaveLength(1)
  })

  it('takes off who is to answer, and answers for nobody else', async () => {
    const { request, seen } = await openGateway()
    const ask = async (provider: string) =>
      (
        await request(
          '/_v/private/graphql/v1',
          post({}, { query: `query Q @context(provider: "${provider}") { a }` })
        )
      ).status

    expect(await ask('vtex.live-support@0.x')).toBe(200)
    expect(await ask('vtex.live-support')).toBe(200)
    expect(await ask('vtex.live-support@1.x')).toBe(404)
    expect(await ask('vtex.store-graphql@2.x')).toBe(404)
    expect(seen).toHaveLength(2)
    expect(seen[0]?.body).not.toContain('@context')
  })

  it('asks for the query, and for an identity at the direct address', async () => {
    const { request, credentials } = await openGateway()
    const direct = '/vtex.live-support/v0/livestore/master/_v/graphql'
    const cookie = { VtexIdclientAutCookie: credentials.users[1]?.cookie ?? '' }

    expect((await request('/_v/private/graphql/v1', post({}, {}))).status).toBe(
      400
    )
    expect((await request(direct, post())).status).toBe(401)
    expect((await request(direct, post(cookie))).status).toBe(200)
  })
})
