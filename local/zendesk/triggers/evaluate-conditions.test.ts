import {
  makeField,
  makeTicket,
  makeTrigger,
  makeWebhook,
} from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'
import type { Condition } from './trigger'

let account: TestAccount
let webhookId: string

beforeEach(async () => {
  account = await openTestAccount()
  webhookId = await makeWebhook(account)
})
afterEach(() => account.close())

/** How often a trigger of these conditions fires while `act` happens. */
const firings = async (
  conditions: { all?: Condition[]; any?: Condition[] },
  act: () => Promise<unknown>
) => {
  await makeTrigger(account, { webhookId, all: [], ...conditions })
  await act()
  await account.sandbox().idle()
  return account.receiver.received.length
}

const agent = (path: string, body: unknown) => () =>
  account.open('POST', `/sandbox/agent/tickets/1/${path}`, body)

const put = (ticket: unknown) => () =>
  account.api('PUT', '/tickets/1', { ticket })

type Acts = Record<string, () => () => Promise<unknown>>

const acts: Acts = {
  'a public reply': () => agent('reply', { body: 'x' }),
  'an internal note': () => agent('reply', { body: 'x', public: false }),
  'solving with a reply': () => agent('reply', { body: 'x', status: 'solved' }),
  solving: () => agent('status', { status: 'solved' }),
  closing: () => agent('status', { status: 'closed' }),
  'the system closing': () =>
    agent('status', { status: 'closed', bySystem: true }),
  'other tags': () => agent('tags', { tags: ['vip'] }),
  'an API comment': () => put({ comment: { body: 'x', public: true } }),
  'an API field': () => put({ priority: 'high' }),
  nothing: () => put({ subject: 'WhatsApp: Ana' }),
  'a new ticket': () => () => makeTicket(account),
}

const c = (field: string, value: unknown, operator?: string): Condition => ({
  field,
  ...(operator ? { operator } : {}),
  ...(value === undefined ? {} : { value }),
})

const agentComment = [
  c('current_tags', 'vtex-chatbot', 'includes'),
  c('current_via_id', '5', 'is_not'),
  c('update_type', 'Change', 'is'),
  c('comment_is_public', 'requester_can_see_comment', 'is'),
]

const solvedOrClosed = {
  all: [c('current_tags', 'vtex-chatbot', 'includes')],
  any: [c('status', 'solved', 'value'), c('status', 'closed', 'value')],
}

describe('the two triggers of a handoff', () => {
  test.each([
    ['a public reply', 1, 0],
    ['an internal note', 0, 0],
    ['solving with a reply', 1, 1],
    ['solving', 0, 1],
    ['closing', 0, 1],
    ['the system closing', 0, 0],
    ['an API comment', 0, 0],
    ['an API field', 0, 0],
    ['a new ticket', 0, 0],
    ['nothing', 0, 0],
  ])('%s: comment %d, solved %d', async (name, comment, solved) => {
    await makeTicket(account)
    const act = acts[name]!()
    await makeTrigger(account, {
      webhookId,
      all: agentComment,
      body: 'comment',
    })
    await makeTrigger(account, { webhookId, ...solvedOrClosed, body: 'solved' })
    await act()
    await account.sandbox().idle()
    const bodies = account.receiver.received.map(({ body }) => body)
    expect(bodies.filter((body) => body === 'comment')).toHaveLength(comment)
    expect(bodies.filter((body) => body === 'solved')).toHaveLength(solved)
  })
})

describe('one condition', () => {
  test.each<[Condition, string, number]>([
    [c('current_tags', 'x vtex-chatbot', 'includes'), 'a public reply', 1],
    [c('current_tags', 'vtex', 'includes'), 'a public reply', 0],
    [c('current_tags', 'x y', 'not_includes'), 'a public reply', 1],
    [c('current_tags', 'vip', 'includes'), 'other tags', 1],
    [c('current_via_id', '0', 'is'), 'a public reply', 1],
    [c('current_via_id', '5', 'is'), 'an API comment', 1],
    [c('current_via_id', '8', 'is'), 'closing', 1],
    [c('via_id', '5', 'is_not'), 'a public reply', 0],
    [c('via_id', '5', 'is'), 'a public reply', 1],
    [c('update_type', 'Change'), 'a public reply', 1],
    [c('update_type', 'Create'), 'a new ticket', 1],
    [c('update_type', 'Create'), 'a public reply', 0],
    [c('comment_is_public', 'true'), 'a public reply', 1],
    [c('comment_is_public', 'true'), 'solving', 0],
    [c('comment_is_public', 'false'), 'an internal note', 1],
    [c('comment_is_public', 'false'), 'a public reply', 0],
    [c('comment_is_public', 'not_relevant'), 'an internal note', 1],
    [c('comment_is_public', 'not_relevant'), 'solving', 0],
    [c('role', 'agent', 'is'), 'a public reply', 1],
    [c('role', 'agent', 'is'), 'an API comment', 1],
    [c('role', 'agent', 'is'), 'closing', 0],
    [c('role', 'end_user', 'is'), 'a public reply', 0],
    [c('status', 'SOLVED', 'value'), 'solving', 1],
    [c('status', 'new', 'value_previous'), 'solving', 1],
    [c('status', undefined, 'changed'), 'solving', 1],
    [c('status', undefined, 'changed'), 'a public reply', 0],
    [c('status', undefined, 'not_changed'), 'a public reply', 1],
    [c('status', 'solved', 'not_value'), 'a public reply', 1],
    [c('status', 'solved', 'less_than'), 'a public reply', 1],
    [c('status', 'solved', 'less_than'), 'solving', 0],
    [c('status', 'solved', 'is'), 'solving', 1],
    [c('status', 'new', 'value'), 'a new ticket', 1],
    [c('priority', 'high', 'value'), 'an API field', 1],
    [c('priority', 'normal', 'greater_than'), 'an API field', 1],
    [c('assignee_id', undefined, 'changed'), 'solving', 1],
    [c('group_id', undefined, 'changed'), 'a public reply', 0],
  ])('%j with %s: %d', async (condition, name, times) => {
    if (name !== 'a new ticket') await makeTicket(account)
    expect(await firings({ all: [condition] }, acts[name]!())).toBe(times)
  })

  test.each([
    ['is', '+55', 1],
    ['is', '+54', 0],
    ['is_not', '+54', 1],
    ['present', undefined, 1],
    ['not_present', undefined, 0],
  ])('a custom field: %s %s', async (operator, value, times) => {
    const id = await makeField(account)
    await makeTicket(account, { custom_fields: [{ id, value: '+55' }] })
    const condition = c(`custom_fields_${id}`, value, operator)
    const act = acts['a public reply']!()
    expect(await firings({ all: [condition] }, act)).toBe(times)
  })
})

test('a solved ticket that is closed days later fires again', async () => {
  await makeTicket(account)
  await makeTrigger(account, { webhookId, ...solvedOrClosed })
  await agent('status', { status: 'solved' })()
  await account.clock.advance(4 * 24 * 60 * 60 * 1000)
  await agent('status', { status: 'closed' })()
  await account.sandbox().idle()
  expect(account.receiver.received).toHaveLength(2)
})
