import { makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount
let id: number

beforeEach(async () => {
  account = await openTestAccount()
  id = await makeTicket(account)
  for (const body of ['two', 'three'])
    await account.api('PUT', `/tickets/${id}`, {
      ticket: { comment: { body } },
    })
})
afterEach(() => account.close())

const list = (query = '') =>
  account.api('GET', `/tickets/${id}/comments.json${query}`)

const bodies = (answer: Awaited<ReturnType<typeof list>>) =>
  (answer.at('comments') as { body: string }[]).map(({ body }) => body)

test.each([
  ['', ['Where is my order?', 'two', 'three']],
  ['?sort=created_at', ['Where is my order?', 'two', 'three']],
  ['?sort=-created_at', ['three', 'two', 'Where is my order?']],
  ['?sort_order=desc', ['three', 'two', 'Where is my order?']],
])('in order %s', async (query, expected) => {
  expect(bodies(await list(query))).toEqual(expected)
})

test('a comment says who, when, how and where it belongs', async () => {
  const answer = await list()
  expect(answer.at('comments.1')).toMatchObject({
    type: 'Comment',
    public: true,
    via: { channel: 'api' },
    created_at: '2026-08-03T12:00:00Z',
    audit_id: expect.any(Number),
    attachments: [],
  })
})

test('with the users who wrote them', async () => {
  const answer = await list('?include=users')
  expect(answer.at('users')).toHaveLength(2)
  expect(answer.at('users.0')).toMatchObject({ name: 'Ana', role: 'end-user' })
  expect((await list()).at('users')).toBeUndefined()
})

describe('by cursors', () => {
  test('forward and back', async () => {
    const first = await list('?page[size]=2&sort=-created_at')
    expect(bodies(first)).toEqual(['three', 'two'])
    expect(first.at('meta.has_more')).toBe(true)
    expect(first.at('links.prev')).toBeNull()

    const next = new URL(String(first.at('links.next')))
    const second = await account.open(
      'GET',
      next.pathname + next.search,
      undefined,
      {
        headers: {
          authorization: `Basic ${Buffer.from(`${account.sandbox().credentials.email}/token:${account.sandbox().credentials.apiToken}`).toString('base64')}`,
        },
      }
    )
    expect(bodies(second)).toEqual(['Where is my order?'])
    expect(second.at('meta.has_more')).toBe(false)
    expect(second.at('links.next')).toBeNull()

    const before = String(second.at('meta.before_cursor'))
    const back = await list(
      `?page[size]=2&sort=-created_at&page[before]=${before}`
    )
    expect(bodies(back)).toEqual(['three', 'two'])
  })

  test('a cursor keeps its place when something is added before it', async () => {
    const first = await list('?page[size]=1&sort=-created_at')
    await account.api('PUT', `/tickets/${id}`, {
      ticket: { comment: { body: 'four' } },
    })
    const after = String(first.at('meta.after_cursor'))
    const second = await list(
      `?page[size]=1&sort=-created_at&page[after]=${after}`
    )
    expect(bodies(second)).toEqual(['two'])
  })

  test.each([
    'page[size]=101',
    'page[size]=0',
    'page[size]=x',
    'page[after]=x',
  ])('%s is refused', async (query) => {
    expect((await list(`?${query}`)).status).toBe(400)
  })
})

test('by numbers', async () => {
  const answer = await list('?per_page=2&page=2')
  expect(bodies(answer)).toEqual(['three'])
  expect(answer.at('count')).toBe(3)
  expect(answer.at('next_page')).toBeNull()
  expect(answer.at('previous_page')).toContain('page=1')
})
