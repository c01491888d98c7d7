import { EMAILS } from '../seed/users'
import { makeField, makeShopper, makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount
let id: number
let shopper: number

beforeEach(async () => {
  account = await openTestAccount()
  id = await makeTicket(account)
  shopper = await makeShopper(account)
})
afterEach(() => account.close())

const update = (ticket: unknown, as?: string) =>
  account.api('PUT', `/tickets/${id}.json`, { ticket }, { as })

const show = () => account.api('GET', `/tickets/${id}.json`)

const setStatus = (status: string, more = {}) =>
  account.open('POST', `/sandbox/agent/tickets/${id}/status`, {
    status,
    ...more,
  })

test('a comment of the shopper: 200 with its id and the marker in the audit', async () => {
  const answer = await update({
    comment: { body: 'Delivered?', public: true, author_id: shopper },
    metadata: { handoff: 'conv_1:2' },
  })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({
    ticket: { id, status: 'new' },
    audit: {
      metadata: { custom: { handoff: 'conv_1:2' } },
      events: [{ type: 'Comment', body: 'Delivered?', author_id: shopper }],
    },
  })
  const audits = await account.api('GET', `/tickets/${id}/audits.json`)
  expect(audits.at('count')).toBe(2)
  expect(audits.at('audits.1')).toEqual(answer.at('audit'))
  const comments = await account.api('GET', `/tickets/${id}/comments.json`)
  expect(comments.at('comments.1.id')).toBe(answer.at('audit.events.0.id'))
})

test('tags replace all tags', async () => {
  await update({ tags: ['other'] })
  expect((await show()).at('ticket.tags')).toEqual(['other'])
})

test('changes are told with what was before', async () => {
  const field = await makeField(account)
  const answer = await update({
    priority: 'high',
    custom_fields: [{ id: field, value: 'x' }],
  })
  expect(answer.at('audit.events')).toMatchObject([
    {
      type: 'Change',
      field_name: 'priority',
      value: 'high',
      previous_value: null,
    },
    { type: 'Change', field_name: String(field), value: 'x' },
  ])
})

test('what changes nothing leaves no audit, and the ticket as old as it was', async () => {
  await account.clock.advance(5000)
  const answer = await update({
    subject: 'WhatsApp: Ana',
    comment: { body: '' },
  })
  expect(answer.status).toBe(200)
  expect(answer.at('audit.events')).toEqual([])
  expect(answer.at('ticket.updated_at')).toBe('2026-08-03T12:00:00Z')
  const audits = await account.api('GET', `/tickets/${id}/audits`)
  expect(audits.at('count')).toBe(1)
})

describe('status', () => {
  // Support article 4408825831962: who calls is an agent, whoever the author is.
  test.each(['pending', 'hold', 'solved'])(
    'a comment of the requester leaves a %s ticket as it is, unless the call says open',
    async (status) => {
      await setStatus(status)
      await update({ comment: { body: 'And?', author_id: shopper } })
      expect((await show()).at('ticket.status')).toBe(status)
      const comment = { body: 'Hello?', author_id: shopper }
      await update({ comment, status: 'open' })
      expect((await show()).at('ticket.status')).toBe('open')
    }
  )

  test('an assignee opens a new ticket', async () => {
    await update({ assignee_email: EMAILS.agent })
    expect((await show()).at('ticket.status')).toBe('open')
  })

  test('who solves a ticket of nobody gets it, where the account wants it so', async () => {
    const me = await account.api('GET', '/users/me')
    await update({ status: 'solved' })
    expect((await show()).at('ticket.assignee_id')).toBe(me.at('user.id'))
  })

  test('otherwise a ticket of nobody cannot be solved', async () => {
    await account.open('POST', '/sandbox/settings', {
      assign_tickets_upon_solve: false,
    })
    const answer = await update({ status: 'solved' })
    expect(answer.at('details.base.0.description')).toBe(
      'Assignee: is required when solving a ticket'
    )
  })

  test('a required field must be filled to solve', async () => {
    const field = await makeField(account, { required: true, title: 'Reason' })
    const refused = await update({ status: 'solved' })
    expect(refused.status).toBe(422)
    expect(refused.at('details.base.0')).toMatchObject({
      description: 'Reason: is required when solving a ticket',
      ticket_field_id: field,
    })
    const custom_fields = [{ id: field, value: 'done' }]
    expect((await update({ status: 'solved', custom_fields })).status).toBe(200)
  })

  test.each([
    ['update', () => update({ priority: 'high' })],
    ['comment', () => update({ comment: { body: 'x', author_id: shopper } })],
  ])('closed refuses any %s', async (_, act) => {
    await setStatus('closed')
    const answer = await act()
    expect(answer.status).toBe(422)
    expect(answer.body).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        status: [{ description: 'Status closed prevents ticket update' }],
      },
    })
  })
})

describe('comments', () => {
  test.each([
    ['a stranger', { author_id: 99 }, 'author'],
    ['nothing but a file', { body: '', uploads: ['x'] }, 'base'],
  ])('of %s: 422', async (_, comment, field) => {
    const answer = await update({ comment: { body: 'x', ...comment } })
    expect(answer.status).toBe(422)
    expect(answer.at(`details.${field}`)).toBeDefined()
  })

  test('of an end user who is not the requester: 422', async () => {
    const other = await makeShopper(account, { external_id: 'wa:2' })
    const answer = await update({ comment: { body: 'x', author_id: other } })
    expect(answer.at('details.author')).toBeDefined()
  })

  test('of a light agent are internal, whatever they ask for', async () => {
    const answer = await update(
      { comment: { body: 'x', public: true } },
      EMAILS.lightAgent
    )
    expect(answer.at('audit.events.0.public')).toBe(false)
  })

  test('are as visible as the first, when they do not say', async () => {
    id = await makeTicket(account, { comment: { body: 'x', public: false } })
    const answer = await update({ comment: { body: 'y' } })
    expect(answer.at('audit.events.0.public')).toBe(false)
  })

  test('in HTML have a plain text too', async () => {
    const html_body = '<p>A &amp; B</p><p>C</p>'
    const answer = await update({ comment: { html_body } })
    expect(answer.at('audit.events.0')).toMatchObject({
      html_body,
      plain_body: 'A & B\nC',
    })
  })
})

describe('safe_update', () => {
  test.each([
    [true, '2026-08-03T12:00:00Z', 200],
    [true, '2026-08-03T11:59:59Z', 409],
    [false, '2026-08-03T11:59:59Z', 409],
    [true, undefined, 409],
    [undefined, '2026-08-03T11:59:59Z', 200],
  ])('%s with the stamp %s: %d', async (safe_update, updated_stamp, status) => {
    const answer = await update({ subject: 'x', safe_update, updated_stamp })
    expect(answer.status).toBe(status)
  })
})

describe('thirty updates in ten minutes', () => {
  const comment = () => update({ comment: { body: 'x', author_id: shopper } })

  const many = async (count: number) => {
    const statuses: number[] = []
    for (let index = 0; index < count; index += 1)
      statuses.push((await comment()).status)
    return new Set(statuses)
  }

  test('the next is refused until the first is ten minutes old', async () => {
    expect(await many(30)).toEqual(new Set([200]))
    await account.clock.advance(60_000)
    const refused = await comment()
    expect(refused.status).toBe(429)
    expect(refused.headers['retry-after']).toBe('540')
    await account.restart()
    expect((await comment()).status).toBe(429)
    await account.clock.advance(540_000)
    expect((await comment()).status).toBe(200)
  })

  test('hold for one user on one ticket', async () => {
    await many(30)
    const other = await update({ priority: 'high' }, EMAILS.agent)
    expect(other.status).toBe(200)
    id = await makeTicket(account)
    expect((await comment()).status).toBe(200)
  })
})

test.each(['GET', 'PUT', 'DELETE'])(
  '%s of a missing ticket',
  async (method) => {
    const answer = await account.api(method, '/tickets/99', { ticket: {} })
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual({
      error: 'RecordNotFound',
      description: 'Not found',
    })
  }
)
