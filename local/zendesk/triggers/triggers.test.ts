import {
  makeField,
  makeTicket,
  makeTrigger,
  makeWebhook,
  triggerOf,
} from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount
let webhookId: string

beforeEach(async () => {
  account = await openTestAccount()
  webhookId = await makeWebhook(account)
})
afterEach(() => account.close())

const create = (trigger: unknown) =>
  account.api('POST', '/triggers.json', { trigger })

const valid = () => triggerOf({ webhookId }).trigger

test('201, last in order, in a category of its own, as it was sent', async () => {
  await makeTrigger(account, { webhookId })
  const answer = await create(valid())
  expect(answer.status).toBe(201)
  expect(answer.headers.location).toBe(answer.at('trigger.url'))
  expect(answer.body).toMatchObject({
    trigger: {
      ...valid(),
      active: true,
      position: 2,
      category_id: expect.stringMatching(/^\d+$/),
      raw_title: 'Agent comment',
      default: false,
    },
  })
})

test('conditions may stand in the trigger itself', async () => {
  const { conditions, ...rest } = valid()
  const answer = await create({ ...rest, all: conditions.all })
  expect(answer.at('trigger.conditions')).toEqual(conditions)
})

describe('refused', () => {
  const all = (condition: unknown) => () => ({
    conditions: { all: [condition] },
  })
  const action = (field: string, value: unknown) => () => ({
    actions: [{ field, value }],
  })

  test.each<[string, () => object, string]>([
    ['no title', () => ({ title: ' ' }), 'title'],
    ['no conditions', () => ({ conditions: {} }), 'conditions'],
    ['no actions', () => ({ actions: [] }), 'actions'],
    [
      'an unknown field',
      all({ field: 'moon', operator: 'is', value: 1 }),
      'conditions',
    ],
    [
      'an unknown operator',
      all({ field: 'status', operator: 'includes', value: 'open' }),
      'conditions',
    ],
    [
      'an unknown value',
      all({ field: 'status', operator: 'is', value: 'done' }),
      'conditions',
    ],
    [
      'a missing operator',
      all({ field: 'current_tags', value: 'x' }),
      'conditions',
    ],
    [
      'a missing value',
      all({ field: 'current_tags', operator: 'includes' }),
      'conditions',
    ],
    [
      'an unknown ticket field',
      all({ field: 'custom_fields_9', operator: 'is', value: 'x' }),
      'conditions',
    ],
    ['an unknown action', action('dance', 'x'), 'actions'],
    [
      'an unknown webhook',
      action('notification_webhook', ['x', '{}']),
      'actions',
    ],
    [
      'a body of no text',
      () => action('notification_webhook', [webhookId, {}])(),
      'actions',
    ],
    ['an unknown status to set', action('status', 'done'), 'actions'],
    ['an unknown category', () => ({ category_id: '99' }), 'category'],
    [
      'a rule of 65 KB',
      () => action('notification_webhook', [webhookId, 'x'.repeat(65_536)])(),
      'base',
    ],
  ])('%s: 422', async (_, more, field) => {
    const answer = await create({ ...valid(), ...more() })
    expect(answer.status).toBe(422)
    expect(answer.at(`details.${field}.0.description`)).toEqual(
      expect.any(String)
    )
  })

  test('a webhook of events', async () => {
    const events = await makeWebhook(account, {
      subscriptions: ['zen:event-type:user.created'],
    })
    const answer = await create(triggerOf({ webhookId: events }).trigger)
    expect(answer.status).toBe(422)
  })
})

describe('PUT', () => {
  const put = (id: number, trigger: unknown) =>
    account.api('PUT', `/triggers/${id}.json`, { trigger })

  test('of a title keeps the rest', async () => {
    const id = await makeTrigger(account, { webhookId })
    const answer = await put(id, { title: 'New', active: false })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      trigger: { ...valid(), title: 'New', active: false },
    })
  })

  test('of conditions replaces the actions too', async () => {
    const id = await makeTrigger(account, { webhookId })
    const { conditions, actions } = valid()
    expect((await put(id, { conditions })).status).toBe(422)
    const some = { conditions: { all: conditions.all.slice(0, 1) }, actions }
    const answer = await put(id, some)
    expect(answer.at('trigger.conditions.all')).toHaveLength(1)
  })
})

test('DELETE: 204, then nothing is found', async () => {
  const id = await makeTrigger(account, { webhookId })
  const path = `/triggers/${id}.json`
  expect((await account.api('DELETE', path)).status).toBe(204)
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const answer = await account.api(method, path, triggerOf({ webhookId }))
    expect(answer.at('error')).toBe('RecordNotFound')
  }
})

test('search by words of the title', async () => {
  await create({ ...valid(), title: 'Agent comment one' })
  await create({ ...valid(), title: 'Agent comment two' })
  const search = async (query: string) =>
    (await account.api('GET', `/triggers/search.json?${query}`)).at('count')
  expect(await search('query=comment agent')).toBe(2)
  expect(await search('query=two')).toBe(1)
})

describe('running', () => {
  const reply = () =>
    account.open('POST', '/sandbox/agent/tickets/1/reply', { body: 'x' })

  const action = (field: string, value: unknown, all: unknown[]) =>
    create({
      title: field,
      conditions: { all },
      actions: [{ field, value }],
    })

  test('in order of position, each once; one sets off another that stands before it', async () => {
    await makeTicket(account)
    await makeTrigger(account, {
      webhookId,
      all: [{ field: 'current_tags', operator: 'includes', value: 'routed' }],
      body: 'routed',
    })
    await action('current_tags', 'routed', [
      { field: 'update_type', value: 'Change' },
    ])
    await reply()
    await account.sandbox().idle()
    expect(account.receiver.received.map(({ body }) => body)).toEqual([
      'routed',
    ])
    const ticket = await account.api('GET', '/tickets/1')
    expect(ticket.at('ticket.tags')).toEqual(['vtex-chatbot', 'routed'])
    const audits = await account.api('GET', '/tickets/1/audits')
    expect(audits.at('audits.2')).toMatchObject({
      author_id: -1,
      via: { channel: 'rule' },
    })
  })

  test('twins both fire; what is inactive does not', async () => {
    await makeTicket(account)
    await makeTrigger(account, { webhookId })
    const twin = await makeTrigger(account, { webhookId })
    await reply()
    await account.sandbox().idle()
    expect(account.receiver.received).toHaveLength(2)
    await account.api('PUT', `/triggers/${twin}`, {
      trigger: { active: false },
    })
    await reply()
    await account.sandbox().idle()
    expect(account.receiver.received).toHaveLength(3)
  })

  test.each([
    ['set_tags', 'a b', { tags: ['a', 'b'] }],
    ['remove_tags', 'vtex-chatbot', { tags: [] }],
    ['status', 'pending', { status: 'pending' }],
    ['priority', 'urgent', { priority: 'urgent' }],
    ['type', 'task', { type: 'task' }],
  ])('%s %s', async (field, value, expected) => {
    await makeTicket(account)
    await action(field, value, [{ field: 'update_type', value: 'Change' }])
    await reply()
    const ticket = await account.api('GET', '/tickets/1')
    expect(ticket.at('ticket')).toMatchObject(expected)
  })

  test('a custom field is set', async () => {
    const id = await makeField(account)
    await makeTicket(account)
    await action(`custom_fields_${id}`, 'set', [
      { field: 'update_type', value: 'Change' },
    ])
    await reply()
    const ticket = await account.api('GET', '/tickets/1')
    expect(ticket.at('ticket.custom_fields')).toEqual([{ id, value: 'set' }])
  })
})
