import { makeTicket, makeWebhook } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const limit = (settings: object) =>
  account.open('POST', '/sandbox/settings', settings)

test('each answer tells what is left of the account’s minute', async () => {
  await limit({ requests_per_minute: 3 })
  const first = await account.api('GET', '/tickets/count')
  expect(first.headers).toMatchObject({
    'x-rate-limit': '3',
    'x-rate-limit-remaining': '2',
    'ratelimit-limit': '3',
    'ratelimit-remaining': '2',
    'ratelimit-reset': '60',
  })
})

test('over the limit: 429 until the minute is over', async () => {
  await limit({ requests_per_minute: 2 })
  const call = () => account.api('GET', '/tickets/count')
  await call()
  await account.clock.advance(20_000)
  await call()
  const refused = await call()
  expect(refused.status).toBe(429)
  expect(refused.headers['retry-after']).toBe('40')
  await account.clock.advance(40_000)
  expect((await call()).status).toBe(200)
})

test('updates of tickets have a limit of their own', async () => {
  const id = await makeTicket(account)
  await limit({ ticket_updates_per_minute: 1 })
  const update = (subject: string) =>
    account.api('PUT', `/tickets/${id}`, { ticket: { subject } })
  const first = await update('a')
  expect(first.headers['zendesk-ratelimit-tickets-update']).toBe(
    'total=1; remaining=0; resets=60'
  )
  const refused = await update('b')
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60'])
  expect(
    (await account.api('GET', `/tickets/${id}`)).at('ticket.subject')
  ).toBe('a')
})

test('test calls of webhooks are twenty in a minute', async () => {
  const id = await makeWebhook(account)
  const call = () =>
    account.api('POST', `/webhooks/test?webhook_id=${id}`, { request: {} })
  const statuses: number[] = []
  for (let index = 0; index < 21; index += 1)
    statuses.push((await call()).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(20)
  expect(statuses.at(-1)).toBe(429)
})
