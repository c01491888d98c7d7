import { asAdmin } from '../harness/graphql'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'
import { saveZenvia } from '../harness/connect-zenvia'
import { startZenviaStandIn } from '../harness/zenvia-stand-in'
import type { ZenviaCall, ZenviaStandIn } from '../harness/zenvia-stand-in'

let product: Product
let zenvia: ZenviaStandIn
let shownLicenses: number | undefined

const people = [
  { id: 1, name: 'Ada', profile: 'AGENT' },
  { id: 2, name: 'Bo', profile: 'ADMIN' },
]

const answers: Record<string, (call: ZenviaCall) => unknown> = {
  'GET /api/external/departments': () => [
    { id: 7, name: 'Vendas', state: 1, agents: [{ id: 1, name: 'Ada' }] },
  ],
  'GET /api/external/agents': () =>
    people.map(({ id, name }) => ({ id, name, ativo: 1, new_status: 'BUSY' })),
  'GET /partner/api/agents': () => ({ agents: people }),
  'PUT /partner/api/accounts/99': () => ({ status: 200, success: true }),
  'GET /partner/api/accounts': () => ({
    data: [{ id: 99, name: 'Loja', license_quantity: shownLicenses }],
  }),
}

const answer = (call: ZenviaCall): unknown => {
  const isPartners = call.path.includes('partner')

  if (call.token !== (isPartners ? 'partner-token' : 'store-token')) {
    return { status: 200, success: false, errors: 'Invalid token' }
  }

  return answers[`${call.method} ${call.path}`]?.(call) ?? { status: 422 }
}

const ask = <Shape>(operation: string, name: string): Promise<Shape> =>
  asAdmin(product)(operation, {}, name)

const requestLicenses = (quantity: number) =>
  ask<{ userErrors: Array<{ code: string }> }>(
    `mutation { requestLicenses(input: { partner: ZENVIA, quantity: ${quantity} }) { userErrors { code } } }`,
    'requestLicenses'
  )

const usage = () =>
  ask(
    '{ licenseUsage(partner: ZENVIA) { requested applied activeAgents activeAdministrators } }',
    'licenseUsage'
  )

beforeAll(async () => {
  zenvia = await startZenviaStandIn(answer)
  product = await startProduct({ routes: [`zchat.zenvia.io=${zenvia.origin}`] })
  await saveZenvia(product, { apiToken: 'store-token', departmentId: '7' })
}, START_MS)

afterAll(async () => {
  await product.stop()
  await zenvia.close()
})

it('talks to the Zenvia that the command line names', async () => {
  const tested = await ask<{ ok: boolean }>(
    'mutation { testConnection(partner: ZENVIA) { ok } }',
    'testConnection'
  )

  expect(tested.ok).toBe(true)
  expect(new Set(zenvia.calls.map(({ host }) => host))).toEqual(
    new Set(['zchat.zenvia.io'])
  )
  expect(await usage()).toMatchObject({
    activeAgents: 2,
    activeAdministrators: null,
  })
})

it('takes a refusal that comes with HTTP 200 for one, and applies nothing', async () => {
  await saveZenvia(product, { partnerToken: 'stale', partnerAccountId: '99' })

  expect((await requestLicenses(8)).userErrors).toEqual([
    { code: 'zenvia.wrong-partner-token' },
  ])
  expect(await usage()).toMatchObject({ requested: null, applied: null })
})

it('believes the number that can be read back', async () => {
  await saveZenvia(product, { partnerToken: 'partner-token' })
  shownLicenses = 8
  await requestLicenses(8)

  expect(await usage()).toEqual({
    requested: 8,
    applied: 8,
    activeAgents: 1,
    activeAdministrators: 1,
  })

  await requestLicenses(12)

  expect(await usage()).toMatchObject({ requested: 12, applied: 8 })
})
