import type { HttpAnswer, HttpRequest } from '../ports/outbound-http'
import { RouteServer } from '../routes/testing/route-server'

import { getIntrospectionQuery } from 'graphql'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { schemaDefinitions } from '../resolvers/testing/schema-definitions'
import { guardRoute } from '../routes/guard-route'
import { graphqlRoute } from './graphql-route'

const token = 'canary-session-token'
const secret = 'canary-secret'
const holidays = '{ holidayRegions { code } }'
const save =
  'mutation ($input: BotConnectionInput!) { saveBotConnection(input: $input) { userErrors { code } } }'

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.strictObject({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.strictObject({ code: z.string() }),
      })
    )
    .optional(),
})

let server: RouteServer
let identity: Partial<HttpAnswer> | 'silent'
let grant: Partial<HttpAnswer> | 'silent'

const isAboutIdentity = ({ url }: HttpRequest): boolean =>
  url.startsWith('https://vtexid.vtex.com.br/')

const answered = (answer: Partial<HttpAnswer> | 'silent') =>
  answer === 'silent'
    ? err({
        kind: 'AMBIGUOUS',
        detail: `no answer of ?authToken=${token}`,
      } as const)
    : ok({ status: 200, headers: {}, text: '', ...answer })

beforeEach(async () => {
  server = new RouteServer()
  identity = {
    text: JSON.stringify({
      user: 'ana@livestore.example',
      account: server.context.vtex.account,
    }),
  }
  grant = { text: 'true' }
  server.answer = (request) =>
    answered(isAboutIdentity(request) ? identity : grant)
  await server.serveHandler(
    guardRoute(
      ['GET', 'POST'],
      graphqlRoute(() => schemaDefinitions)
    ),
    '__graphql'
  )
})

afterEach(() => server.close())

const admin = {
  cookie: `VtexIdclientAutCookie=${token}`,
  vtexidclientautcookie: token,
}

const send = async (init: RequestInit, path = '/') => {
  const response = await server.fetch(path, init)
  const text = await response.text()

  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(text).not.toContain('canary')

  const { data, errors = [] } = answerShape.parse(JSON.parse(text))

  return {
    status: response.status,
    data,
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map(({ message }) => message),
  }
}

const ask = (
  body: unknown,
  headers: Record<string, string> = admin,
  type = 'application/json'
) =>
  send({
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const ownHost = () => `master--${server.context.vtex.account}.myvtex.com`

describe('who asks', () => {
  it('is let in with the right', async () => {
    const { status, codes, data } = await ask({ query: holidays })

    expect([status, codes]).toEqual([200, []])
    expect(data).toHaveProperty('holidayRegions')
  })

  it('is found out once, however many fields want to know', async () => {
    await ask({
      query:
        '{ a: viewer { email } b: viewer { email } c: holidayRegions { code } }',
    })

    expect(server.sent).toHaveLength(2)
  })

  it.each([
    ['null', 'UNAUTHENTICATED'],
    ['{"user":"ana@livestore.example","account":"another"}', 'UNAUTHENTICATED'],
    ['{"user":"","account":"another"}', 'UNAUTHENTICATED'],
    ['<html>', 'RIGHTS_UNAVAILABLE'],
  ])('is not let in when VTEX ID says %s', async (text, code) => {
    identity = { text }

    expect((await ask({ query: holidays })).codes).toEqual([code])
  })

  it.each([
    'false',
    '"true"',
    '"false"',
    'yes',
    '<html>',
    '1',
    '{}',
    'null',
    '',
  ])('is not let in when License Manager says %s', async (text) => {
    grant = { text }

    expect((await ask({ query: holidays })).codes).toEqual([
      text === 'false' ? 'FORBIDDEN' : 'RIGHTS_UNAVAILABLE',
    ])
  })

  it.each([
    ...[500, 503, 429, 302, 204].map((status) => ({ status, text: token })),
    'silent' as const,
  ])('hears nothing of the token when VTEX answers %j', async (failure) => {
    identity = failure
    expect((await ask({ query: holidays })).codes).toEqual([
      failure !== 'silent' && failure.status === 204
        ? 'RIGHTS_UNAVAILABLE'
        : 'RIGHTS_UNAVAILABLE',
    ])
    expect(JSON.stringify(server.lines)).not.toContain('canary')
    expect(server.lines).toHaveLength(1)
  })

  it.each([
    ...[500, 503, 403, 302].map((status) => ({ status, text: 'true' })),
    'silent' as const,
  ])('is not let in when License Manager answers %j', async (failure) => {
    grant = failure

    expect((await ask({ query: holidays })).codes).toEqual([
      'RIGHTS_UNAVAILABLE',
    ])
    expect(JSON.stringify(server.lines)).not.toContain('canary')
  })

  it('is nobody without a token', async () => {
    const { codes, messages } = await ask({ query: holidays }, {})

    expect(codes).toEqual(['UNAUTHENTICATED'])
    expect(messages.join()).not.toContain('bot')
    expect(server.sent).toEqual([])
  })
})

describe('a request from elsewhere', () => {
  it.each(['https://evil.example', 'null', 'http://master--store.myvtex.com'])(
    'is refused with the origin %s',
    async (origin) => {
      const { status, codes } = await ask({ query: save }, { ...admin, origin })

      expect([status, codes]).toEqual([403, ['ORIGIN_REFUSED']])
      expect(server.sent).toEqual([])
    }
  )

  it('is taken with an origin of the store', async () => {
    const origin = `https://${ownHost()}`

    expect((await ask({ query: holidays }, { ...admin, origin })).status).toBe(
      200
    )
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
  ])('is refused as %s', async (type) => {
    const { status, codes } = await ask({ query: holidays }, admin, type)

    expect([status, codes]).toEqual([415, ['CONTENT_TYPE_REFUSED']])
    expect(server.sent).toEqual([])
  })
})

describe('over GET', () => {
  const address = (query: string) => `/?query=${encodeURIComponent(query)}`

  it('answers queries and keeps them from caches', async () => {
    const { status, data } = await send({ headers: admin }, address(holidays))

    expect(status).toBe(200)
    expect(data).toHaveProperty('holidayRegions')
  })

  it('reads variables from the address', async () => {
    const query = 'query ($c: String!) { publicHolidays(country: $c) { name } }'
    const { codes } = await send(
      { headers: admin },
      `${address(query)}&variables=${encodeURIComponent('{"c":"BR"}')}`
    )

    expect(codes).toEqual([])
  })

  it('changes nothing', async () => {
    const { status } = await send(
      { headers: admin },
      address('mutation { rotateBotToken { token } }')
    )

    expect(status).toBe(405)
    expect(server.files.calls).toEqual([])
  })
})

describe('a query that is too large', () => {
  it.each([
    ['in bytes', `{ viewer { email } } #${'x'.repeat(64 * 1024)}`],
    ['in tokens', `{ viewer { ${'email '.repeat(1000)} } }`],
    [
      'in aliases',
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: viewer { email }`).join(' ')} }`,
    ],
    ['in depth', `{ viewer ${'{ a '.repeat(20)} ${'}'.repeat(20)} }`],
    [
      'through fragments',
      `{ viewer { ...a } } ${[...'abcdefghij'].map((name, index, all) => `fragment ${name} on Viewer { x: email ...${all[index + 1] ?? 'z'} ...${all[index + 1] ?? 'z'} ...${all[index + 1] ?? 'z'} }`).join(' ')} fragment z on Viewer { email }`,
    ],
    ['through a circle', '{ viewer { ...a } } fragment a on Viewer { ...a }'],
  ])('%s is not even checked', async (_how, query) => {
    const { status, codes } = await ask({ query })

    expect([status, codes]).toEqual([400, ['QUERY_TOO_LARGE']])
    expect(server.sent).toEqual([])
  })

  it('is refused by its size before it is read', async () => {
    const body = { query: holidays, variables: { x: 'x'.repeat(200_000) } }

    expect((await ask(body, {})).status).toBe(413)
    expect((await ask(body)).status).toBe(200)
  })
})

describe('what does not fit', () => {
  it.each([
    ['no JSON', '{'],
    ['a batch', [{ query: holidays }]],
    ['no query', {}],
    ['variables that are a list', { query: holidays, variables: [] }],
    ['null', 'null'],
  ])('is refused: %s', async (_what, body) => {
    const { status, codes } = await ask(body)

    expect([status, codes]).toEqual([400, ['REQUEST_INVALID']])
  })

  it.each([
    ['input', secret, 'BotConnectionInput!'],
    ['input.address', { address: { token: secret } }, 'String'],
    [
      'input',
      { address: 'https://bot.weni.ai/', [secret]: 1 },
      'BotConnectionInput',
    ],
    ['input', null, 'BotConnectionInput!'],
    ['input', JSON.parse('{"__proto__": 1}'), 'BotConnectionInput'],
    ['input', [secret], 'BotConnectionInput'],
    ['input.kind', { kind: secret }, 'BotKind (WENI, CALLBACK, POLLING)'],
    ['input', { [secret]: 1 }, 'BotConnectionInput (kind, address, '],
  ])(
    'is named by its path, %s, and never quoted',
    async (path, input, type) => {
      const { status, codes, messages } = await ask({
        query: save,
        variables: { input },
      })

      expect([status, codes]).toEqual([400, ['VARIABLE_INVALID']])
      expect(messages[0]).toContain(path)
      expect(messages[0]).toContain(type.replace('!', ''))
    }
  )

  it.each([
    [
      `{ publicHolidays(country: ${JSON.stringify([secret])}) { name } }`,
      'String',
    ],
    [`{ publicHolidays(country: { a: "${secret}" }) { name } }`, 'String'],
    [
      `mutation { saveBotConnection(input: "${secret}") { userErrors { code } } }`,
      'BotConnectionInput (kind, address, ',
    ],
    [
      `mutation { choosePartner(input: {partner: "${secret}"}) { userErrors { code } } }`,
      'Partner (ZENDESK, ZENVIA)',
    ],
  ])('is not quoted from the query either: %s', async (query, type) => {
    const { codes, messages } = await ask({ query })

    expect(codes).toEqual(['LITERAL_INVALID'])
    expect(messages[0]).toContain(type)
  })

  it('is not quoted when it is no GraphQL', async () => {
    expect((await ask({ query: `{ viewer "${secret}" }` })).codes).toEqual([
      'QUERY_UNREADABLE',
    ])
  })

  it('tells no other names of the schema', async () => {
    const { messages } = await ask({ query: '{ viewr { email } }' })

    expect(messages).toEqual(['Cannot query field "viewr" on type "Query".'])
  })

  it('names the operation that is missing', async () => {
    expect(
      (await ask({ query: `query A ${holidays} query B ${holidays}` })).codes
    ).toEqual(['OPERATION_UNKNOWN'])
  })
})

describe('the schema', () => {
  it('is shown to who has the right', async () => {
    const { data } = await ask({ query: getIntrospectionQuery() })

    expect(data).toHaveProperty('__schema')
  })

  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
  ])('is not shown to anybody: %s', async (query) => {
    const { codes } = await ask({ query }, {})

    expect(codes).toEqual(['INTROSPECTION_REFUSED'])
  })
})

it('says nothing of a bug but that there is one', async () => {
  server.files.read = () => {
    throw new Error(secret)
  }

  const { codes } = await ask({ query: '{ liveSupportSettings { revision } }' })

  expect(codes).toEqual(['INTERNAL'])
  expect(JSON.stringify(server.lines)).not.toContain('canary')
})
