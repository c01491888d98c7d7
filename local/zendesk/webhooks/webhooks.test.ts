import { makeWebhook, WEBHOOK } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const show = (id: string) => account.api('GET', `/webhooks/${id}`)

test('201 with an id of 26 characters; the token never comes back', async () => {
  const answer = await account.api('POST', '/webhooks', { webhook: WEBHOOK })
  expect(answer.status).toBe(201)
  expect(answer.at('webhook.id')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(answer.body).toMatchObject({
    webhook: {
      name: 'Live Support',
      status: 'active',
      subscriptions: ['conditional_ticket_events'],
      created_by: expect.stringMatching(/^\d+$/),
      authentication: { type: 'bearer_token', add_position: 'header' },
    },
  })
  const shown = await show(String(answer.at('webhook.id')))
  expect(shown.text).not.toContain('s3cret')
  expect(shown.text).not.toContain('secret')
})

test('of basic authentication only the user name comes back', async () => {
  const id = await makeWebhook(account, {
    authentication: {
      type: 'basic_auth',
      data: { username: 'u', password: 'hidden' },
      add_position: 'header',
    },
  })
  const shown = await show(id)
  expect(shown.at('webhook.authentication.data')).toEqual({ username: 'u' })
  expect(shown.text).not.toContain('hidden')
})

test.each([
  ['no name', { name: undefined }],
  ['no address', { endpoint: 'bot' }],
  ['no format', { request_format: undefined }],
  ['an unknown method', { http_method: 'FETCH' }],
  ['a token missing', { authentication: { type: 'bearer_token', data: {} } }],
  [
    'triggers and events',
    {
      subscriptions: [
        'conditional_ticket_events',
        'zen:event-type:user.created',
      ],
    },
  ],
])('%s is refused', async (_, more) => {
  const answer = await account.api('POST', '/webhooks', {
    webhook: { ...WEBHOOK, ...more },
  })
  expect(answer.status).toBe(400)
  expect(answer.at('errors.0.code')).toBe('InvalidWebhook')
})

test('PATCH: 204, and what it leaves out stays', async () => {
  const id = await makeWebhook(account)
  const answer = await account.api('PATCH', `/webhooks/${id}`, {
    webhook: { status: 'inactive' },
  })
  expect([answer.status, answer.text]).toEqual([204, ''])
  expect((await show(id)).body).toMatchObject({
    webhook: {
      status: 'inactive',
      description: 'managed',
      authentication: { type: 'bearer_token' },
    },
  })
})

test('PATCH converts no webhook', async () => {
  const id = await makeWebhook(account)
  const answer = await account.api('PATCH', `/webhooks/${id}`, {
    webhook: { ...WEBHOOK, subscriptions: ['zen:event-type:user.created'] },
  })
  expect(answer.status).toBe(400)
})

test('lists by a part of the name', async () => {
  await makeWebhook(account, { name: 'b acct-17' })
  await makeWebhook(account, { name: 'a acct-17' })
  await makeWebhook(account, { name: 'c' })
  const answer = await account.api(
    'GET',
    '/webhooks?filter[name_contains]=ACCT-17'
  )
  const found = answer.at('webhooks') as { name: string }[]
  expect(found.map(({ name }) => name)).toEqual(['b acct-17', 'a acct-17'])
  expect(answer.at('meta.has_more')).toBe(false)
})

test('DELETE: 204, then nothing is found', async () => {
  const id = await makeWebhook(account)
  expect((await account.api('DELETE', `/webhooks/${id}`)).status).toBe(204)
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['PATCH', ''],
    ['GET', '/signing_secret'],
    ['GET', '/invocations'],
    ['GET', '/invocations/1/attempts'],
  ] as const) {
    const answer = await account.api(method, `/webhooks/${id}${path}`, {
      webhook: WEBHOOK,
    })
    expect(answer.status).toBe(404)
  }
})

test('the signing secret is read, and made anew', async () => {
  const id = await makeWebhook(account)
  const path = `/webhooks/${id}/signing_secret`
  const first = await account.api('GET', path)
  expect(first.body).toEqual({
    signing_secret: { secret: expect.any(String), algorithm: 'SHA256' },
  })
  const second = await account.api('POST', path)
  expect(second.status).toBe(201)
  expect(second.body).not.toEqual(first.body)
  expect((await account.api('GET', path)).body).toEqual(second.body)
})

describe('test call', () => {
  const call = (body: unknown, query = '') =>
    account.api('POST', `/webhooks/test${query}`, body)

  test('is 200 whatever the receiver answers', async () => {
    const id = await makeWebhook(account)
    account.receiver.answerWith({
      status: 404,
      headers: { 'x-a': 'b' },
      body: 'no',
    })
    const answer = await call({ request: {} }, `?webhook_id=${id}`)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      response: {
        status_code: 404,
        headers: [{ key: 'x-a', value: 'b' }],
        payload: 'no',
      },
    })
    expect(account.receiver.received[0]).toMatchObject({
      url: WEBHOOK.endpoint,
      method: 'POST',
      headers: { Authorization: 'Bearer s3cret' },
    })
  })

  test('sends the payload that it is given', async () => {
    const id = await makeWebhook(account)
    await call(
      { request: { endpoint: 'https://x.example/y', payload: '{"a":1}' } },
      `?webhook_id=${id}`
    )
    expect(account.receiver.received[0]).toMatchObject({
      url: 'https://x.example/y',
      body: '{"a":1}',
    })
  })

  test('tries what is not kept yet', async () => {
    const { endpoint, http_method, request_format } = WEBHOOK
    const request = { endpoint, http_method, request_format }
    expect((await call({ request })).at('response.status_code')).toBe(200)
    expect((await call({ request: { endpoint } })).status).toBe(400)
  })

  test('names a receiver that is not there, and one that does not answer', async () => {
    const id = await makeWebhook(account)
    account.receiver.answerWith('unreachable', 'never')
    const query = `?webhook_id=${id}`
    const unreachable = await call({ request: {} }, query)
    expect(unreachable.at('response.status_code')).toBe(502)
    const pending = call({ request: {} }, query)
    await account.receiver.until(2)
    await account.clock.advance(12_000)
    expect((await pending).at('response.status_code')).toBe(504)
  })

  test.each([
    ['no request', {}, '', 400],
    ['an unknown webhook', { request: {} }, '?webhook_id=x', 404],
  ])('of %s is refused', async (_, body, query, status) => {
    expect((await call(body, query)).status).toBe(status)
  })
})
