import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { z } from 'zod'

import { rootFields } from '../harness/schema-walk'
import { caller } from './calls'
import type { Caller } from './calls'
import { graphqlCall } from './graphql-call'
import { target } from './shared-target'

let edge: Caller

beforeAll(() => {
  edge = caller(target.product.publicOrigin)
})

afterAll(() => edge.close())

it('knows the fields that others build against', () => {
  const fields = rootFields()

  expect(
    fields
      .filter(({ forBots }) => forBots)
      .map(({ name }) => name)
      .sort()
  ).toEqual([
    'botEvents',
    'endHandoff',
    'handoff',
    'rateHandoff',
    'reportSessions',
    'requestHandoff',
    'sendShopperMessage',
    'supportAvailability',
  ])
  expect(fields.length).toBeGreaterThan(20)
})

const description = z.object({
  routes: z.record(
    z.string(),
    z.object({ path: z.string(), access: z.string().optional() })
  ),
})

/** Every route that the world reaches, with a made-up word for each key and token. */
const routes = Object.values(
  description.parse(
    JSON.parse(
      readFileSync(resolve(__dirname, '../../node/service.json'), 'utf8')
    )
  ).routes
)
  .filter(({ access }) => access === undefined)
  .map(({ path }) => path.replaceAll(/:\w+/g, 'made-up'))

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

it.each(routes)('answers %s without its key to no verb', async (path) => {
  const taken: string[] = []

  for (const method of verbs) {
    const { status, headers, text } = await edge.call({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }),
    })

    if (status !== 405) taken.push(method)
    expect([401, 404, 405]).toContain(status)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).not.toMatch(/Error|node_modules/)
  }

  expect([['GET'], ['GET', 'HEAD'], ['POST']]).toContainEqual(taken)
})

it('knows the routes', () => {
  expect(routes.length).toBeGreaterThanOrEqual(4)
})

const ticketerRoutes = routes.filter((path) => path.includes('/ticketer/'))

/** Without the token, which is asked for as soon as the route is found. */
const statusAt = async (path: string): Promise<number> =>
  (await edge.call({ method: 'POST', path, body: '{}' })).status

it.each(ticketerRoutes)(
  'finds %s with a slash at its end too',
  async (path) => {
    expect(await statusAt(`${path}/`)).toBe(401)
    expect(await statusAt(`${path}/more`)).toBe(404)
  }
)

it.each(ticketerRoutes.filter((path) => path.includes('made-up')))(
  'answers at once to an id of 20 KB at %s, and goes on',
  async (path) => {
    const longer = path.replace('made-up', 'i'.repeat(20_000))

    expect(await statusAt(longer)).toBe(431)
    expect(await statusAt(path)).toBe(401)
  }
)

it.each(verbs)('keeps %s tick for the scheduler', async (method) => {
  const { status } = await edge.call({
    method,
    path: '/_v/live-support/tick',
    headers: { vtexidclientautcookie: target.product.users[0]?.cookie ?? '' },
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
  const [origin = ''] = target.product.replicas
  const replica = caller(origin)
  const answer = await replica.call({
    ...graphqlCall('{ __typename }', {
      'x-vtex-account': target.product.account,
      'x-vtex-workspace': 'master',
    }),
    method,
    path: `/${target.product.account}/master/_v/graphql`,
  })

  replica.close()
  expect(answer.status).toBe(status)
})
