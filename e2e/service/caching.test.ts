import { adminHeaders, asAdmin } from '../harness/graphql'
import type { Product } from '../harness/product'
import { startProduct } from '../harness/product'
import { START_MS } from '../harness/start-time'
import { rootFields } from '../harness/schema-walk'

interface BotToken {
  token: string
}

let product: Product
let botToken: string

beforeAll(async () => {
  product = await startProduct()
  botToken = (
    await asAdmin(product)<BotToken>(
      'mutation { rotateBotToken { token } }',
      {},
      'rotateBotToken'
    )
  ).token
}, START_MS)

afterAll(() => product.stop())

/** As pages reach it on the store's host, and as other apps do at app.io.vtex.com. */
const addresses = (): string[] => [
  product.graphql,
  product.graphql.replace('/private/', '/public/'),
  product.graphql.replace('/private/', '/segment/'),
  `${product.publicOrigin}/vtex.live-support/v0/livestore/master/_v/graphql`,
]

const identityOf = (canManage: boolean): Record<string, string> => ({
  VtexIdclientAutCookie:
    product.users.find((user) => user.canManage === canManage)?.cookie ?? '',
})

/** With and without the right to a field. At the direct address VTEX itself turns away who has no identity. */
const callers = (): Array<Record<string, string>> => [
  adminHeaders(product),
  adminHeaders(product, false),
  { ...identityOf(false), 'x-live-support-bot-token': botToken },
  identityOf(true),
]

const asked = (
  method: string,
  address: string,
  query: string,
  headers: Record<string, string>
): Promise<Response> =>
  method === 'GET'
    ? fetch(`${address}?${new URLSearchParams({ query })}`, { headers })
    : fetch(address, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })

const kept = ({ headers }: Response): string[] =>
  [headers.get('cache-control'), headers.get('x-router-cache')].map(String)

const operations: Array<[string, string]> = [
  ...rootFields().map(({ name, operation }): [string, string] => [
    name,
    operation,
  ]),
  ['what cannot be parsed', '{'],
  ['a field that is not there', '{ nothing }'],
]

it.each(operations)(
  'lets nobody keep an answer to %s',
  async (_name, operation) => {
    const isMutation = operation.startsWith('mutation')

    for (const address of addresses()) {
      for (const method of isMutation ? ['POST'] : ['POST', 'GET']) {
        for (const headers of callers()) {
          const answer = await asked(method, address, operation, headers)

          await answer.text()
          expect(kept(answer)).toEqual(['no-store', 'null'])
        }
      }
    }
  }
)

it('answers the next caller of a GET for himself', async () => {
  const query = '{ liveSupportSettings { revision } }'
  const [page] = addresses()
  const admin = await asked('GET', page!, query, adminHeaders(product))
  const nobody = await asked('GET', page!, query, {})

  expect(await admin.text()).toContain('revision')
  expect(await nobody.text()).toContain('UNAUTHENTICATED')
})

it.each([
  ['POST', 'webhooks/zendesk'],
  ['GET', 'webhooks/zendesk'],
  ['POST', 'webhooks/zenvia/made-up'],
  ['GET', 'transcripts/made-up'],
  ['GET', 'files/made-up'],
  ['POST', 'files/made-up'],
])('lets nobody keep the refusal of %s %s', async (method, path) => {
  const address = `${product.publicOrigin}/_v/live-support/${path}`
  const answer = await fetch(address, {
    method,
    ...(method === 'POST' ? { body: '{}' } : {}),
  })

  expect(kept(answer)).toEqual(['no-store', 'null'])
})
