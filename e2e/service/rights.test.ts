import { adminHeaders, graphql } from '../harness/graphql'
import type { GraphqlAnswer } from '../harness/graphql'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { rootFields } from '../harness/schema-walk'

let product: Product

beforeAll(async () => {
  product = await startProduct()
})

afterAll(() => product.stop())

const codes = ({ errors }: GraphqlAnswer): Array<string | undefined> =>
  (errors ?? []).map(
    ({ extensions }) => extensions?.exception?.code ?? extensions?.code
  )

const adminFields = rootFields().filter(({ forBots }) => !forBots)

const botFields = rootFields().filter(({ forBots }) => forBots)

it('knows the fields that others build against', () => {
  expect(botFields.map(({ name }) => name).sort()).toEqual([
    'endHandoff',
    'handoff',
    'requestHandoff',
    'sendShopperMessage',
    'supportAvailability',
  ])
  expect(adminFields.length).toBeGreaterThan(15)
})

it.each(adminFields.map((field) => [field.name, field] as const))(
  'keeps %s from who is not signed in, and from admins without the resource',
  async (_name, { operation }) => {
    const nobody = await graphql(product, {}, operation)
    const stranger = await graphql(
      product,
      { cookie: 'VtexIdclientAutCookie=made-up' },
      operation
    )
    const bruno = await graphql(
      product,
      adminHeaders(product, false),
      operation
    )

    expect(codes(nobody)).toEqual(['UNAUTHENTICATED'])
    expect(codes(stranger)).toHaveLength(1)
    expect(codes(bruno)).toEqual(['FORBIDDEN'])
    expect(Object.values(nobody.data ?? {})).not.toContainEqual(
      expect.anything()
    )
  }
)

it.each(botFields.map((field) => [field.name, field] as const))(
  'keeps %s from who has no bot token',
  async (_name, { operation }) => {
    const nobody = await graphql(product, {}, operation)
    const wrong = await graphql(
      product,
      { 'x-live-support-bot-token': 'lsb_wrong' },
      operation
    )
    const admin = await graphql(product, adminHeaders(product), operation)

    expect(codes(nobody)).toEqual(['UNAUTHENTICATED'])
    expect(codes(wrong)).toEqual(['UNAUTHENTICATED'])
    expect(codes(admin)).toEqual(['UNAUTHENTICATED'])
  }
)

it.each([
  ['POST', 'webhooks/zendesk', 401],
  ['POST', 'webhooks/zenvia/made-up', 401],
  ['GET', 'transcripts/made-up', 404],
  ['GET', 'files/made-up', 404],
  ['GET', 'tick', 401],
])('answers %s %s without its key with %i', async (method, path, status) => {
  const response = await fetch(
    `${product.publicOrigin}/_v/live-support/${path}`,
    { method, ...(method === 'POST' ? { body: '{}' } : {}) }
  )

  expect(response.status).toBe(status)
})
