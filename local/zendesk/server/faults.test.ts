import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const fault = (body: unknown) => account.open('POST', '/sandbox/faults', body)

const create = (headers = {}) =>
  account.api(
    'POST',
    '/tickets.json',
    { ticket: { comment: 'x' } },
    { headers }
  )

const count = async () => (await account.api('GET', '/tickets')).at('count')

/** Tries until it holds; the test's own time limit ends it otherwise. */
const eventually = async (check: () => Promise<void>): Promise<void> =>
  check().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return eventually(check)
  })

test('a status, as often as asked, for what fits', async () => {
  await fault({
    kind: 'status',
    status: 429,
    retryAfter: 7,
    times: 2,
    match: { method: 'POST', path: '/tickets\\.json' },
  })
  expect(await count()).toBe(0)
  const first = await create()
  expect([first.status, first.headers['retry-after']]).toEqual([429, '7'])
  expect((await create()).status).toBe(429)
  expect((await create()).status).toBe(201)
})

test('without a number of times, until it is cleared; a restart keeps it', async () => {
  const made = await fault({ kind: 'status', status: 500 })
  expect(made.status).toBe(201)
  await account.restart()
  expect((await create()).status).toBe(500)
  expect((await create()).status).toBe(500)
  const list = await account.open('GET', '/sandbox/faults')
  expect(list.body).toMatchObject({
    api: [{ kind: 'status', left: null }],
    webhooks: [],
  })
  await account.open('DELETE', `/sandbox/faults/${String(made.at('id'))}`)
  expect((await create()).status).toBe(201)
})

test.each([
  ['reset-before', 0],
  ['reset-after', 1],
])('%s breaks the connection after %d effects', async (kind, effects) => {
  await fault({ kind, times: 1, match: { method: 'POST' } })
  await expect(create()).rejects.toThrow(/hang up|ECONNRESET/)
  expect(await count()).toBe(effects)
})

test.each([
  ['timeout-before', 0],
  ['timeout-after', 1],
])('%s stays silent after %d effects', async (kind, effects) => {
  await fault({ kind, times: 1, match: { method: 'POST' } })
  let settled = false
  void create().then(
    () => (settled = true),
    () => undefined
  )
  await eventually(async () => {
    const list = await account.open('GET', '/sandbox/faults')
    expect(list.at('api')).toEqual([])
    expect(await count()).toBe(effects)
  })
  await account.api('GET', '/users/me')
  expect(settled).toBe(false)
})

test('an ambiguous create is settled by its key', async () => {
  await fault({ kind: 'reset-after', times: 1, match: { method: 'POST' } })
  const headers = { 'idempotency-key': 'k' }
  await expect(create(headers)).rejects.toThrow()
  const again = await create(headers)
  expect(again.headers['x-idempotency-lookup']).toBe('hit')
  expect(await count()).toBe(1)
})

test('slow answers come late', async () => {
  await fault({ kind: 'slow', delayMs: 4000, times: 1 })
  const pending = create()
  await eventually(async () => expect(account.clock.waiting()).toEqual([4000]))
  await account.clock.advance(4000)
  expect((await pending).status).toBe(201)
})

test.each([
  ['an unknown kind', { kind: 'fire' }],
  ['a status without one', { kind: 'status' }],
  ['a broken expression', { kind: 'slow', match: { path: '(' } }],
  ['an unknown key', { kind: 'drop', often: 3 }],
])('%s is refused', async (_, body) => {
  expect((await fault(body)).status).toBe(400)
})

test('all are cleared at once', async () => {
  await fault({ kind: 'status', status: 500 })
  await fault({ kind: 'drop' })
  await account.open('DELETE', '/sandbox/faults')
  expect((await account.open('GET', '/sandbox/faults')).body).toEqual({
    api: [],
    webhooks: [],
  })
})
