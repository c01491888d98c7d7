import { createHmac } from 'node:crypto'

import { makeTicket, makeTrigger, makeWebhook } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount
let webhookId: string
let ticketId: number

beforeEach(async () => {
  account = await openTestAccount()
  webhookId = await makeWebhook(account)
  ticketId = await makeTicket(account)
})
afterEach(() => account.close())

const reply = (body = 'Hello') =>
  account.open('POST', `/sandbox/agent/tickets/${ticketId}/reply`, { body })

const sent = () => account.receiver.received

const invocations = async () => {
  const answer = await account.api('GET', `/webhooks/${webhookId}/invocations`)
  return answer.at('invocations') as { id: string; status: string }[]
}

describe('one delivery', () => {
  test('carries the headers, the bearer token and a signature over timestamp and body', async () => {
    await makeTrigger(account, { webhookId })
    await reply()
    await account.receiver.until(1)
    const secret = await account.api(
      'GET',
      `/webhooks/${webhookId}/signing_secret`
    )
    const [request] = sent()
    const body = `{"ticket":"${ticketId}"}`
    const timestamp = '2026-08-03T12:00:00Z'
    expect(request).toMatchObject({
      url: 'https://bot.example.com/zendesk',
      method: 'POST',
      body,
    })
    expect(request?.headers).toEqual({
      Authorization: 'Bearer s3cret',
      'User-Agent': 'Zendesk Webhook',
      'Content-Type': 'application/json; charset=utf-8',
      'X-Zendesk-Account-Id': '18525119',
      'X-Zendesk-Webhook-Id': webhookId,
      'X-Zendesk-Webhook-Invocation-Id': expect.stringMatching(/^.{26}$/),
      'X-Zendesk-Webhook-Signature-Timestamp': timestamp,
      'X-Zendesk-Webhook-Signature': createHmac(
        'sha256',
        String(secret.at('signing_secret.secret'))
      )
        .update(`${timestamp}${body}`)
        .digest('base64'),
    })
  })

  test('is listed with its attempts', async () => {
    await makeTrigger(account, { webhookId })
    account.receiver.answerWith({ status: 403, body: 'no' })
    await reply()
    await account.sandbox().idle()
    const [invocation] = await invocations()
    expect(invocation).toMatchObject({ status: 'terminated', status_code: 403 })
    const attempts = await account.api(
      'GET',
      `/webhooks/${webhookId}/invocations/${invocation?.id}/attempts`
    )
    expect(attempts.at('attempts')).toMatchObject([
      {
        status: 'terminated',
        status_code: 403,
        request: { payload: `{"ticket":"${ticketId}"}` },
        response: { payload: 'no' },
      },
    ])
    await account.clock.advance(8 * 24 * 60 * 60 * 1000)
    expect(await invocations()).toEqual([])
  })

  test('uses what the webhook is by then', async () => {
    await makeTrigger(account, { webhookId })
    account.receiver.answerWith({ status: 409 })
    await reply()
    await account.receiver.until(1)
    await account.api('PATCH', `/webhooks/${webhookId}`, {
      webhook: {
        authentication: {
          type: 'api_key',
          data: { name: 'X-Key', value: 'k' },
          add_position: 'header',
        },
      },
    })
    await account.clock.advance(1000)
    await account.receiver.until(2)
    expect(sent()[1]?.headers).toMatchObject({ 'X-Key': 'k' })
    expect(sent()[1]?.headers).not.toHaveProperty('Authorization')
  })

  test.each([
    ['inactive webhook', { status: 'inactive' }],
    ['deleted webhook', undefined],
  ])('of an %s is not sent', async (_, change) => {
    await makeTrigger(account, { webhookId })
    const path = `/webhooks/${webhookId}`
    if (change) await account.api('PATCH', path, { webhook: change })
    else await account.api('DELETE', path)
    await reply()
    await account.sandbox().idle()
    expect(sent()).toEqual([])
  })

  test('of 256 KB or more is not sent', async () => {
    const part = '{{ticket.public_comments_formatted}}'
    await makeTrigger(account, { webhookId, body: part.repeat(5) })
    await reply('x'.repeat(60_000))
    await account.sandbox().idle()
    expect(sent()).toEqual([])
    expect(await invocations()).toMatchObject([{ status: 'failed' }])
  })
})

describe('again', () => {
  beforeEach(() => makeTrigger(account, { webhookId }))

  test('after the pause that a 503 names', async () => {
    account.receiver.answerWith({
      status: 503,
      headers: { 'retry-after': '30' },
    })
    await reply()
    await account.receiver.until(1)
    await account.clock.advance(29_000)
    expect(sent()).toHaveLength(1)
    await account.clock.advance(1000)
    await account.sandbox().idle()
    expect(sent()).toHaveLength(2)
    const ids = sent().map(
      ({ headers }) => headers['X-Zendesk-Webhook-Invocation-Id']
    )
    expect(ids[0]).toBe(ids[1])
    expect(await invocations()).toMatchObject([{ status: 'success' }])
  })

  test('after twelve seconds without an answer, five times', async () => {
    account.receiver.answerWith(...Array<'never'>(6).fill('never'))
    await reply()
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await account.receiver.until(attempt)
      await account.clock.advance(12_000)
      await account.clock.advance(60_000)
    }
    await account.sandbox().idle()
    expect(sent()).toHaveLength(6)
    expect(sent()[0]?.signal?.aborted).toBe(true)
    expect(await invocations()).toMatchObject([{ status: 'timeout' }])
  })

  test('after a restart, when it was under way', async () => {
    account.receiver.answerWith('never')
    await reply()
    await account.receiver.until(1)
    await account.restart()
    await account.receiver.until(2)
    await account.sandbox().idle()
    expect(sent()[1]?.body).toBe(sent()[0]?.body)
    expect(await invocations()).toMatchObject([{ status: 'success' }])
  })
})

describe('faults', () => {
  beforeEach(() =>
    makeTrigger(account, { webhookId, body: '{{ticket.latest_comment.value}}' })
  )

  const fault = (kind: string, more = {}) =>
    account.open('POST', '/sandbox/faults', { kind, times: 1, ...more })

  const bodies = () => sent().map(({ body }) => body)

  test('duplicate', async () => {
    await fault('duplicate')
    await reply('one')
    await account.sandbox().idle()
    await reply('two')
    await account.sandbox().idle()
    expect(bodies()).toEqual(['one', 'one', 'two'])
  })

  test('drop', async () => {
    await fault('drop')
    await reply('one')
    await reply('two')
    await account.sandbox().idle()
    expect(bodies()).toEqual(['two'])
  })

  test('delay', async () => {
    await fault('delay', { delayMs: 7000 })
    await reply('one')
    await reply('two')
    await account.receiver.until(1)
    await account.clock.advance(7000)
    await account.sandbox().idle()
    expect(bodies()).toEqual(['two', 'one'])
  })

  test('reorder', async () => {
    await fault('reorder')
    await reply('one')
    await reply('two')
    await reply('three')
    await account.receiver.until(3)
    expect(bodies().indexOf('one')).toBeGreaterThan(bodies().indexOf('two'))
  })
})
