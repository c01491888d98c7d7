import { makeField, makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const create = (ticket_field: unknown) =>
  account.api('POST', '/ticket_fields.json', { ticket_field })

test('201 with all that a field has', async () => {
  const answer = await create({ type: 'text', title: 'WhatsApp store number' })
  expect(answer.status).toBe(201)
  expect(answer.headers.location).toBe(answer.at('ticket_field.url'))
  expect(answer.body).toMatchObject({
    ticket_field: {
      type: 'text',
      title: 'WhatsApp store number',
      position: 9999,
      active: true,
      required: false,
      regexp_for_validation: null,
      removable: true,
      key: null,
    },
  })
})

test.each([
  ['no title', { type: 'text' }, 'title'],
  ['an unknown type', { type: 'colour', title: 'x' }, 'type'],
  [
    'a pattern without one',
    { type: 'regexp', title: 'x' },
    'regexp_for_validation',
  ],
  [
    'a list without options',
    { type: 'tagger', title: 'x' },
    'custom_field_options',
  ],
])('%s is refused', async (_, field, name) => {
  const answer = await create(field)
  expect(answer.status).toBe(422)
  expect(answer.at(`details.${name}.0.error`)).toEqual(expect.any(String))
})

test('titles may repeat', async () => {
  expect(await makeField(account)).not.toBe(await makeField(account))
})

test('its type stays, whatever is asked, with a warning', async () => {
  const id = await makeField(account)
  const answer = await account.api('PUT', `/ticket_fields/${id}.json`, {
    ticket_field: { type: 'date', title: 'New' },
  })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({
    ticket_field: { type: 'text', title: 'New' },
  })
  expect(answer.headers['x-zendesk-api-warn']).toContain('ticket_field.type')
})

test('lists everything at once, or by cursors', async () => {
  await makeField(account)
  const all = await account.api('GET', '/ticket_fields.json')
  expect(all.at('count')).toBe(8)
  const page = await account.api('GET', '/ticket_fields.json?page[size]=3')
  expect(page.at('ticket_fields')).toHaveLength(3)
  expect(page.at('meta.has_more')).toBe(true)
})

test('a deactivated field takes no values', async () => {
  const id = await makeField(account)
  const off = await account.api('PUT', `/ticket_fields/${id}`, {
    ticket_field: { active: false },
  })
  expect(off.at('ticket_field.active')).toBe(false)
  const answer = await account.api('POST', '/tickets', {
    ticket: { comment: 'x', custom_fields: [{ id, value: 'x' }] },
  })
  expect(answer.status).toBe(201)
  expect(answer.headers['x-zendesk-api-warn']).toContain(`custom_fields.${id}`)
})

test('a deleted field empties tickets; system fields stay', async () => {
  const id = await makeField(account)
  const ticket = await makeTicket(account, {
    custom_fields: [{ id, value: 'x' }],
  })
  const path = `/ticket_fields/${id}.json`
  expect((await account.api('DELETE', path)).status).toBe(204)
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await account.api(method, path)).body).toEqual({
      error: 'RecordNotFound',
      description: 'Not found',
    })
  const shown = await account.api('GET', `/tickets/${ticket}`)
  expect(shown.at('ticket.custom_fields')).toEqual([])

  const list = await account.api('GET', '/ticket_fields')
  const system = String(list.at('ticket_fields.0.id'))
  const refused = await account.api('DELETE', `/ticket_fields/${system}`)
  expect(refused.status).toBe(403)
})

describe('values', () => {
  const options = [{ name: 'Red', value: 'red' }]

  test.each([
    [{ type: 'integer' }, '12', '1.5'],
    [{ type: 'decimal' }, '1.5', 'x'],
    [{ type: 'checkbox' }, true, 'yes'],
    [{ type: 'date' }, '2026-08-03', 'today'],
    [{ type: 'regexp', regexp_for_validation: '^a+$' }, 'aa', 'b'],
    [{ type: 'tagger', custom_field_options: options }, 'red', 'blue'],
    [{ type: 'multiselect', custom_field_options: options }, ['red'], ['x']],
  ])('of %j: %j is taken, %j is not', async (field, good, bad) => {
    const id = await makeField(account, field)
    const send = (value: unknown) =>
      account.api('POST', '/tickets', {
        ticket: { comment: 'x', custom_fields: { [id]: value } },
      })
    expect((await send(good)).status).toBe(201)
    const refused = await send(bad)
    expect(refused.status).toBe(422)
    expect(refused.at('details.base.0.ticket_field_id')).toBe(id)
  })
})
