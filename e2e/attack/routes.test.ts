import { rootFields } from '../harness/schema-walk'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { caller } from './calls'
import type { Caller } from './calls'
import { graphqlCall } from './graphql-call'

let product: Product
let edge: Caller

beforeAll(async () => {
  product = await startProduct({ replicas: 2 })
  edge = caller(product.publicOrigin)
})

afterAll(async () => {
  edge.close()
  await product.stop()
})

it('knows the fields that others build against', () => {
  const fields = rootFields()

  expect(
    fields
      .filter(({ forBots }) => forBots)
      .map(({ name }) => name)
      .sort()
  ).toEqual([
    'endHandoff',
    'handoff',
    'requestHandoff',
    'sendShopperMessage',
    'supportAvailability',
  ])
  expect(fields.length).toBeGreaterThan(20)
})

const routes: Array<[path: string, verb: string, status: number]> = [
  ['webhooks/zendesk', 'POST', 401],
  ['webhooks/zenvia/made-up', 'POST', 401],
  ['transcripts/made-up', 'GET', 404],
  ['files/made-up', 'GET', 404],
]

const verbs = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
]

const pairs = routes.flatMap(([path, own, status]) =>
  verbs.map((verb) => ({ path, verb, status: verb === own ? status : 405 }))
)

it.each(pairs)(
  'answers $verb $path without its key with $status',
  async ({ path, verb, status }) => {
    const answer = await edge.call({
      method: verb,
      path: `/_v/live-support/${path}`,
      ...(verb === 'GET' || verb === 'HEAD' ? {} : { body: '{}' }),
    })

    expect(answer.status).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).not.toMatch(/Error|node_modules/)
  }
)

it.each(verbs)('keeps %s tick for the scheduler', async (method) => {
  const { status } = await edge.call({
    method,
    path: '/_v/live-support/tick',
    headers: { vtexidclientautcookie: product.users[0]?.cookie ?? '' },
  })

  expect([401, 403]).toContain(status)
})

/** In place of a token or a key: other spellings of it, other files, ends of lines, and what no address may hold. */
const parameters = [
  '%E0%A4%A',
  '%00',
  '%0d%0aset-cookie:%20a=b',
  '..%2f..%2fsettings.json',
  '__proto__',
  'constructor',
  'k1.AAAA',
  `k1.${'A'.repeat(7000)}`,
  '%ff%fe',
  '😀',
  '%F0%9F%98%80',
  'a%26account=other',
  'a&token=b',
  ';',
  '%25',
]

it.each(
  parameters.flatMap((parameter) =>
    ['transcripts', 'files', 'webhooks/zenvia'].map(
      (route) => [route, parameter] as const
    )
  )
)('tells nothing at %s/%s', async (route, parameter) => {
  const { status, text, headers } = await edge.call({
    method: route.startsWith('webhooks') ? 'POST' : 'GET',
    path: encodeURI(`/_v/live-support/${route}/${parameter}`).replaceAll(
      '%25',
      '%'
    ),
    ...(route.startsWith('webhooks') ? { body: '{}' } : {}),
  })

  expect([400, 401, 404]).toContain(status)
  expect(text).not.toMatch(/node_modules|\bat .*\.js:\d+/)
  expect(headers['set-cookie']).toBeUndefined()
})

it.each([
  ['PUT', 405],
  ['DELETE', 405],
  ['PATCH', 405],
])('takes no GraphQL by %s', async (method, status) => {
  const [origin = ''] = product.replicas
  const replica = caller(origin)
  const answer = await replica.call({
    ...graphqlCall('{ __typename }', {
      'x-vtex-account': product.account,
      'x-vtex-workspace': 'master',
    }),
    method,
    path: `/${product.account}/master/_v/graphql`,
  })

  replica.close()
  expect(answer.status).toBe(status)
})
