import { EMAILS } from '../seed/users'
import { makeField, makeShopper, makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const create = (ticket: unknown) =>
  account.api('POST', '/tickets.json', { ticket })

const comment = { body: 'Hello', public: true }

test('201 with ticket, audit and address', async () => {
  const shopper = await makeShopper(account)
  const field = await makeField(account)
  const answer = await create({
    subject: 'WhatsApp: Ana',
    external_id: 'conv_1',
    requester_id: String(shopper),
    submitter_id: shopper,
    comment: { body: 'A & B\nC', public: true },
    tags: ['vtex-chatbot', 'VIP'],
    custom_fields: [{ id: field, value: '+5511900000000' }],
    priority: 'normal',
    metadata: { handoff: 'conv_1:1' },
  })

  expect(answer.status).toBe(201)
  expect(answer.headers.location).toBe(answer.at('ticket.url'))
  expect(answer.headers['x-zendesk-api-warn']).toBeUndefined()
  expect(answer.body).toMatchObject({
    ticket: {
      id: 1,
      status: 'new',
      external_id: 'conv_1',
      description: 'A & B\nC',
      requester_id: shopper,
      submitter_id: shopper,
      tags: ['vtex-chatbot', 'vip'],
      custom_fields: [{ id: field, value: '+5511900000000' }],
      fields: [{ id: field, value: '+5511900000000' }],
      via: { channel: 'api' },
      created_at: '2026-08-03T12:00:00Z',
    },
    audit: {
      ticket_id: 1,
      metadata: { custom: { handoff: 'conv_1:1' } },
      via: { channel: 'api' },
    },
  })
  expect(answer.at('audit.events.0')).toMatchObject({
    type: 'Comment',
    author_id: shopper,
    body: 'A & B\nC',
    plain_body: 'A & B\nC',
    html_body: expect.stringContaining('A &amp; B<br>C'),
    public: true,
    attachments: [],
  })
})

test('a comment is all that it takes; the caller is then requester and author', async () => {
  const me = await account.api('GET', '/users/me')
  const answer = await create({ comment: 'Hello' })
  expect(answer.status).toBe(201)
  expect(answer.at('ticket.requester_id')).toBe(me.at('user.id'))
  expect(answer.at('audit.events.0.author_id')).toBe(me.at('user.id'))
})

test('the submitter is the author, whatever the comment says', async () => {
  const shopper = await makeShopper(account)
  const answer = await create({
    requester_id: shopper,
    comment: { ...comment, author_id: shopper },
  })
  const me = await account.api('GET', '/users/me')
  expect(answer.at('audit.events.0.author_id')).toBe(me.at('user.id'))
})

test('a described requester is found by e-mail or made; a phone in it is dropped', async () => {
  const requester = { name: 'Bea', email: 'bea@shopper.example', phone: '+55' }
  const first = await create({ comment, requester })
  const second = await create({
    comment,
    requester: { email: requester.email },
  })
  expect(second.at('ticket.requester_id')).toBe(first.at('ticket.requester_id'))
  const id = String(first.at('ticket.requester_id'))
  expect((await account.api('GET', `/users/${id}`)).at('user.phone')).toBeNull()
})

test('what it has not is dropped, and named in a header', async () => {
  const answer = await create({
    comment: { ...comment, plain: 'x' },
    custom_fields: [{ id: 42, value: 'x' }],
    colour: 'red',
    via: { channel: 'whatsapp' },
  })
  expect(answer.status).toBe(201)
  expect(answer.at('ticket.via.channel')).toBe('api')
  const warning = answer.headers['x-zendesk-api-warn']
  expect(warning).toContain('unpermitted_keys')
  for (const key of ['colour', 'comment.plain', 'custom_fields.42'])
    expect(warning).toContain(`"ticket.${key}"`)
})

describe('refused', () => {
  test.each([
    ['no comment', { subject: 'x' }, 'base'],
    ['a blank comment', { comment: { body: ' \n' } }, 'base'],
    ['an unknown requester', { comment, requester_id: 99 }, 'requester'],
    ['an unknown author', { comment, submitter_id: 99 }, 'author'],
    ['an unknown group', { comment, group_id: 99 }, 'group'],
    ['an unknown assignee', { comment, assignee_id: 99 }, 'assignee'],
    ['an unknown e-mail', { comment, assignee_email: 'x@y.z' }, 'assignee'],
    ['another brand', { comment, brand_id: 99 }, 'brand'],
    ['an unknown status', { comment, status: 'done' }, 'status'],
    ['a closed one', { comment, status: 'closed' }, 'status'],
    ['an unknown priority', { comment, priority: 'top' }, 'priority'],
    ['an unknown type', { comment, type: 'chat' }, 'type'],
    ['an unknown upload', { comment: { ...comment, uploads: ['x'] } }, 'base'],
    ['a requester without a name', { comment, requester: {} }, 'requester'],
    ['macros', { comment, macro_ids: [1] }, 'macro_ids'],
    [
      'a follow-up of nothing',
      { comment, via_followup_source_id: 99 },
      'via_followup_source_id',
    ],
  ])('%s: 422', async (_, ticket, field) => {
    const answer = await create(ticket)
    expect(answer.status).toBe(422)
    expect(answer.at('error')).toBe('RecordInvalid')
    expect(answer.at(`details.${field}.0.description`)).toEqual(
      expect.any(String)
    )
    expect((await account.api('GET', '/tickets')).at('count')).toBe(0)
  })

  test.each([
    ['nothing', {}],
    ['no object', { ticket: 'x' }],
    ['a wrong type', { ticket: { comment, tags: 5 } }],
    ['a text for a truth', { ticket: { comment: { public: 'yes' } } }],
  ])('%s: 400', async (_, body) => {
    const answer = await account.api('POST', '/tickets', body)
    expect(answer.status).toBe(400)
    expect(answer.at('error.title')).toBe('Invalid attribute')
  })

  test('a refused call leaves no requester behind', async () => {
    const requester = { name: 'Bea', email: 'bea@shopper.example' }
    await create({ comment, requester, status: 'done' })
    expect((await account.api('GET', '/users')).at('count')).toBe(5)
  })

  test('a suspended requester', async () => {
    const id = await makeShopper(account)
    await account.api('PUT', `/users/${id}`, { user: { suspended: true } })
    const answer = await create({ comment, requester_id: id })
    expect(answer.at('details.requester')).toBeDefined()
  })
})

// https://support.zendesk.com/hc/en-us/community/posts/4719863289498, and the ticket comments reference, Bodies.
test.each([
  [65_535, 65_535],
  [65_536, 65_535],
])('a comment of %d bytes keeps %d, without a word', async (bytes, kept) => {
  const body = `é${'x'.repeat(bytes - 2)}`
  const answer = await create({ comment: { body } })
  expect(answer.status).toBe(201)
  const stored = String(answer.at('audit.events.0.plain_body'))
  expect(Buffer.byteLength(stored)).toBe(kept)
})

test('lists by external id, which several tickets may share', async () => {
  await makeTicket(account)
  await makeTicket(account)
  await makeTicket(account, { external_id: 'conv_2' })
  const list = await account.api('GET', '/tickets.json?external_id=conv_1')
  expect(list.body).toMatchObject({
    tickets: [{ id: 1 }, { id: 2 }],
    count: 2,
    next_page: null,
    previous_page: null,
  })
  const cursors = await account.api(
    'GET',
    '/tickets.json?external_id=conv_1&page[size]=1'
  )
  expect(cursors.at('meta.has_more')).toBe(true)
  expect(cursors.at('count')).toBeUndefined()
})

// Support articles 6937092811162 and 8421655952026.
test('a follow-up has what its source had but for its conversation, priority, type, group and assignee', async () => {
  const id = await makeTicket(account, {
    priority: 'high',
    assignee_email: EMAILS.agent,
  })
  await account.open('POST', `/sandbox/agent/tickets/${id}/status`, {
    status: 'closed',
  })
  const shopper = await makeShopper(account)
  const follow = (ticket: object) =>
    create({
      comment,
      via_followup_source_id: id,
      requester_id: shopper,
      ...ticket,
    })
  const me = await account.api('GET', '/users/me')

  const bare = await follow({ submitter_id: shopper })
  expect(bare.body).toMatchObject({
    ticket: {
      subject: 'WhatsApp: Ana',
      external_id: 'conv_1',
      tags: ['vtex-chatbot'],
      priority: null,
      group_id: null,
      assignee_id: null,
      submitter_id: me.at('user.id'),
    },
  })
  expect(bare.at('audit.events.0.author_id')).toBe(me.at('user.id'))

  const told = await follow({
    tags: ['other'],
    comment: { ...comment, author_id: shopper },
  })
  expect(told.at('ticket.tags')).toEqual(['other'])
  expect(told.at('audit.events.0.author_id')).toBe(shopper)
})

test('a follow-up is listed by the ticket that it follows', async () => {
  const id = await makeTicket(account)
  await account.open('POST', `/sandbox/agent/tickets/${id}/status`, {
    status: 'closed',
  })
  const followUp = await create({ comment, via_followup_source_id: id })
  expect(followUp.body).toMatchObject({
    ticket: {
      via: { source: { rel: 'follow_up' } },
    },
  })
  const source = await account.api('GET', `/tickets/${id}.json`)
  expect(source.at('ticket.followup_ids')).toEqual([followUp.at('ticket.id')])
})

test('a deleted ticket is not found', async () => {
  const id = await makeTicket(account)
  expect((await account.api('DELETE', `/tickets/${id}`)).status).toBe(204)
  expect((await account.api('GET', `/tickets/${id}`)).status).toBe(404)
  expect((await account.api('GET', '/tickets')).at('count')).toBe(0)
})

describe('Idempotency-Key', () => {
  const send = (body: unknown, key = 'handoff-1') =>
    account.api('POST', '/tickets.json', body, {
      headers: { 'idempotency-key': key },
    })
  const body = { ticket: { comment } }

  test('a repetition is answered as the first call was, also after a restart', async () => {
    const first = await send(body)
    await account.restart()
    const second = await send(body)
    expect(first.headers['x-idempotency-lookup']).toBe('miss')
    expect(second.headers['x-idempotency-lookup']).toBe('hit')
    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(second.headers.location).toBe(first.headers.location)
  })

  test('another body under the same key: 400', async () => {
    await send(body)
    const answer = await send({ ticket: { comment: { body: 'Other' } } })
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({
      error: 'IdempotentRequestError',
      description: "Request parameters don't match the given idempotency key",
    })
  })

  test('is forgotten after two hours', async () => {
    await send(body)
    await account.clock.advance(2 * 60 * 60 * 1000)
    const answer = await send(body)
    expect(answer.headers['x-idempotency-lookup']).toBe('miss')
    expect(answer.at('ticket.id')).toBe(2)
  })

  test('a refused call is not remembered', async () => {
    expect((await send({ ticket: {} })).status).toBe(422)
    expect((await send(body)).status).toBe(201)
  })

  test('has at most 255 characters', async () => {
    expect((await send(body, 'x'.repeat(255))).status).toBe(201)
    expect((await send(body, 'x'.repeat(256))).status).toBe(400)
  })
})
