import { makeField, makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount
let id: number

beforeEach(async () => {
  account = await openTestAccount()
  id = await makeTicket(account)
})
afterEach(() => account.close())

const act = (path: string, body: unknown) =>
  account.open('POST', `/sandbox/agent/tickets/${id}/${path}`, body)

const show = () => account.api('GET', `/tickets/${id}`)

test('the page is served, with its style and its script', async () => {
  const home = await account.open('GET', '/')
  expect([home.status, home.headers.location]).toEqual([302, '/agent'])
  const page = await account.open('GET', '/agent')
  expect(page.text).toContain('<title>Help desk')
  const style = await account.open('GET', '/agent/page.css')
  expect(style.headers['content-type']).toContain('text/css')
  const script = await account.open('GET', '/agent/page.js')
  expect(script.headers['content-type']).toContain('javascript')
  expect(script.text).toContain('Submit as Solved')
})

test('lists tickets, the last changed first', async () => {
  await account.clock.advance(1000)
  const second = await makeTicket(account)
  const list = await account.open('GET', '/sandbox/agent/tickets')
  expect(list.at('tickets')).toMatchObject([
    { id: second, requester: 'Ana', status: 'new', comments: 1 },
    { id },
  ])
})

test('shows a ticket with its conversation', async () => {
  const field = await makeField(account, { title: 'Store number' })
  await account.api('PUT', `/tickets/${id}`, {
    ticket: { custom_fields: [{ id: field, value: '+55' }] },
  })
  await act('reply', { body: 'Note', public: false })
  const shown = await account.open('GET', `/sandbox/agent/tickets/${id}`)
  expect(shown.body).toMatchObject({
    externalId: 'conv_1',
    tags: ['vtex-chatbot'],
    requesterProfile: { name: 'Ana', externalId: 'wa:5511988887777' },
    customFields: [{ title: 'Store number', value: '+55' }],
    conversation: [
      { author: 'Ana', side: 'shopper', public: true, channel: 'api' },
      { author: 'Carla Mendes', side: 'agent', public: false, channel: 'web' },
    ],
  })
})

test('a reply with files is one update that may solve the ticket', async () => {
  const answer = await act('reply', {
    body: '',
    status: 'solved',
    files: [
      {
        name: 'a.png',
        contentType: 'image/png',
        base64: Buffer.from('png').toString('base64'),
      },
    ],
  })
  expect(answer.body).toMatchObject({
    status: 'solved',
    assignee: 'Carla Mendes',
  })
  const audits = await account.api('GET', `/tickets/${id}/audits`)
  expect(audits.at('count')).toBe(2)
  expect(audits.at('audits.1.events.0')).toMatchObject({
    type: 'Comment',
    body: 'a.png',
    attachments: [{ file_name: 'a.png', content_type: 'image/png', size: 3 }],
  })
  const url = String(answer.at('conversation.1.files.0.url'))
  expect((await account.open('GET', url)).text).toBe('png')
})

test('a picture that is pasted stands in the text, and among the attachments only for who asks', async () => {
  const answer = await act('reply', {
    body: 'Look',
    files: [
      {
        name: 'image.png',
        contentType: 'image/png',
        base64: Buffer.from('png').toString('base64'),
        inline: true,
      },
    ],
  })
  expect(answer.at('conversation.1')).toMatchObject({
    text: 'Look',
    files: [{ name: 'image.png' }],
  })

  const comment = async (query: string) =>
    (await account.api('GET', `/tickets/${id}/comments.json${query}`)).at(
      'comments.1'
    ) as { plain_body: string; html_body: string; attachments: object[] }
  const { plain_body: plain, html_body: html, attachments } = await comment('')
  const [, address = ''] = /!\[\]\((.*)\)/.exec(plain) ?? []

  expect(attachments).toEqual([])
  expect(html).toContain(`<img src="${address}">`)
  expect((await account.open('GET', new URL(address).pathname)).text).toBe(
    'png'
  )
  expect(
    (await comment('?include_inline_images=true')).attachments
  ).toMatchObject([{ content_url: address, inline: true }])
})

test.each(['open', 'pending', 'hold', 'solved', 'closed'])(
  'sets the status %s',
  async (status) => {
    expect((await act('status', { status })).at('status')).toBe(status)
    expect((await show()).at('ticket.status')).toBe(status)
  }
)

test('assigns and takes away', async () => {
  const email = 'carla@livestore-sandbox.example'
  const taken = await act('assign', { email })
  expect(taken.body).toMatchObject({ assignee: 'Carla Mendes', status: 'open' })
  expect((await act('assign', { email: null })).at('assignee')).toBeNull()
  expect((await act('assign', { email: 'x@y.example' })).status).toBe(422)
})

test('edits tags', async () => {
  expect((await act('tags', { tags: 'a b' })).at('tags')).toEqual(['a', 'b'])
})

test.each([
  ['reply', { body: 'x' }],
  ['status', { status: 'open' }],
  ['status', { status: 'closed' }],
  ['assign', { email: null }],
  ['tags', { tags: 'x' }],
])('a closed ticket refuses %s %j', async (path, body) => {
  await act('status', { status: 'closed' })
  expect((await act(path, body)).status).toBe(422)
})

test.each([
  ['an empty reply', 'reply', { body: ' ' }, 422],
  ['a wrong type', 'reply', { body: 5 }, 400],
  ['no e-mail', 'assign', {}, 400],
  ['the status new', 'status', { status: 'new' }, 400],
])('%s is refused', async (_, path, body, status) => {
  expect((await act(path, body)).status).toBe(status)
})

test('a ticket that is not there', async () => {
  id = 99
  expect((await act('reply', { body: 'x' })).status).toBe(404)
})

describe('behind the app’s back', () => {
  test.each([
    ['triggers', { active: false }],
    ['webhooks', { status: 'inactive' }],
  ])('%s are switched and deleted', async (kind, change) => {
    const webhook = await account.api('POST', '/webhooks', {
      webhook: {
        name: 'x',
        status: 'active',
        endpoint: 'https://x.example',
        http_method: 'POST',
        request_format: 'json',
        subscriptions: ['conditional_ticket_events'],
      },
    })
    await account.api('POST', '/triggers', {
      trigger: {
        title: 'x',
        conditions: { all: [{ field: 'update_type', value: 'Change' }] },
        actions: [
          {
            field: 'notification_webhook',
            value: [webhook.at('webhook.id'), ''],
          },
        ],
      },
    })
    const path = `/sandbox/agent/${kind}`
    const one = async () => (await account.open('GET', path)).at(`${kind}.0`)
    const { id: which } = (await one()) as { id: string }
    await account.open('POST', `${path}/${which}`, change)
    expect(await one()).toMatchObject(change)
    await account.open('DELETE', `${path}/${which}`)
    expect(await one()).toBeUndefined()
  })
})

test('everything is there after a restart', async () => {
  await act('reply', { body: 'Hello', status: 'pending' })
  const before = await account.open('GET', `/sandbox/agent/tickets/${id}`)
  const { credentials } = account.sandbox()
  await account.restart()
  const after = await account.open('GET', `/sandbox/agent/tickets/${id}`)
  expect(after.body).toEqual(before.body)
  expect(account.sandbox().credentials).toEqual(credentials)
  expect(await makeTicket(account)).toBe(2)
})
