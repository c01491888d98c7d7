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
  const first = await account.api('GET', '/tickets')
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
  const call = () => account.api('GET', '/tickets')
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

// Headers of recorded answers, github.com/facetoe/zenpy tests/test_api/betamax.
test('new tickets and the updates of one ticket tell their limits', async () => {
  const created = await account.api('POST', '/tickets.json', {
    ticket: { comment: { body: 'x' } },
  })
  expect(
    created.headers['zendesk-ratelimit-ticket-request-create-by-user-and-ip']
  ).toBe('total=300; remaining=299; resets=60')

  const path = `/tickets/${String(created.at('ticket.id'))}`
  const update = (index: number) =>
    account.api('PUT', path, { ticket: { subject: `${index}` } })
  const first = await update(0)
  expect(first.headers['zendesk-ratelimit-per-ticket-updates']).toBe(
    'total=30; remaining=29; resets=600'
  )
  await account.clock.advance(132_000)
  for (let index = 1; index < 30; index += 1) await update(index)
  const refused = await update(30)
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '468'])
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
