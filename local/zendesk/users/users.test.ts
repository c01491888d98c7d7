import { EMAILS } from '../seed/users'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const atOnce = (user: unknown, as?: string) =>
  account.api('POST', '/users/create_or_update.json', { user }, { as })

/** A second later than the one before. */
const upsert = async (user: unknown) => {
  await account.clock.advance(1000)

  return atOnce(user)
}

const ana = { name: 'Ana', external_id: 'wa:1', phone: '+5511988887777' }

// Rate limits page of the API reference.
describe('limits of create_or_update', () => {
  test('one a second in the whole account', async () => {
    expect((await atOnce({ ...ana, external_id: 'wa:1' })).status).toBe(201)
    const second = await atOnce({ ...ana, external_id: 'wa:2' })
    expect([second.status, second.headers['retry-after']]).toEqual([429, '1'])
    expect((await upsert({ ...ana, external_id: 'wa:2' })).status).toBe(201)
  })

  test('five a minute of one user', async () => {
    const statuses: number[] = []
    for (let index = 0; index < 7; index += 1)
      statuses.push((await upsert(ana)).status)
    expect(statuses).toEqual([201, 200, 200, 200, 200, 200, 429])
  })
})

// OAS: admins, and agents whose role manages end users.
test.each([
  [EMAILS.agent, 403],
  [EMAILS.agentWithoutRules, 201],
  [EMAILS.integration, 201],
])('%s may make users: %d', async (as, status) => {
  expect((await atOnce(ana, as)).status).toBe(status)
})

test('an administrator’s e-mail typed by a shopper is taken over', async () => {
  const admin = (await account.api('GET', '/users/me')).at('user.id')
  const taken = await upsert({ ...ana, email: EMAILS.integration })
  expect(taken.body).toMatchObject({ user: { id: admin, name: 'Ana' } })
})

describe('create_or_update', () => {
  test('creates once: 201, then 200, each with the address', async () => {
    const first = await upsert(ana)
    const second = await upsert({ ...ana, name: 'Ana Souza' })
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.at('user.id')).toBe(first.at('user.id'))
    expect(second.at('user.name')).toBe('Ana Souza')
    expect(first.headers.location).toBe(first.at('user.url'))
    expect(second.headers.location).toBe(first.at('user.url'))
    expect(first.body).toMatchObject({
      user: { role: 'end-user', phone: '+5511988887777' },
    })
  })

  test('knows an external id in any case, and keeps the new spelling', async () => {
    const first = await upsert({ name: 'Ana', external_id: 'WA:1' })
    const second = await upsert({ name: 'Ana', external_id: 'wa:1' })
    expect(second.at('user.id')).toBe(first.at('user.id'))
    expect(second.at('user.external_id')).toBe('wa:1')
  })

  test('knows an e-mail, and never a phone number', async () => {
    const first = await upsert({ ...ana, email: 'ana@shopper.example' })
    const byEmail = await upsert({ name: 'A', email: 'ANA@shopper.example' })
    const byPhone = await upsert({ name: 'A', phone: ana.phone })
    expect(byEmail.at('user.id')).toBe(first.at('user.id'))
    expect(byPhone.status).toBe(201)
  })

  test('a number of two users is shared', async () => {
    const first = await upsert(ana)
    const second = await upsert({ ...ana, external_id: 'wa:2' })
    expect(first.at('user.shared_phone_number')).toBe(false)
    expect(second.at('user.shared_phone_number')).toBe(true)
  })

  test('a malformed phone number is refused while the account validates them', async () => {
    const refused = await upsert({ ...ana, phone: '5551234567' })
    expect(refused.status).toBe(422)
    expect(refused.body).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        phone: {
          description: 'Phone 5551234567 is not properly formatted',
          error: 'InvalidFormat',
        },
      },
    })
    await account.open('POST', '/sandbox/settings', {
      end_user_phone_number_validation: false,
    })
    expect((await upsert({ ...ana, phone: '5551234567' })).status).toBe(201)
  })

  test.each([
    ['no name', { external_id: 'x' }, 'name'],
    ['a malformed e-mail', { name: 'A', email: 'nobody' }, 'email'],
    ['an unknown role', { name: 'A', role: 'boss' }, 'role'],
    [
      'a long photo address',
      { name: 'A', remote_photo_url: `https://x.example/${'x'.repeat(255)}` },
      'photo',
    ],
  ])('%s is refused', async (_, user, field) => {
    const answer = await upsert(user)
    expect(answer.status).toBe(422)
    expect(answer.at(`details.${field}`)).toBeDefined()
  })

  test('keys that a user has not are dropped, and named in a header', async () => {
    const answer = await upsert({ ...ana, nickname: 'x' })
    expect(answer.status).toBe(201)
    expect(answer.headers['x-zendesk-api-warn']).toContain('"user.nickname"')
  })

  test.each([
    ['nothing', {}],
    ['a list', { user: [] }],
  ])('%s is no user: 400', async (_, body) => {
    const answer = await account.api('POST', '/users/create_or_update', body)
    expect(answer.status).toBe(400)
  })

  test('only administrators make agents', async () => {
    const body = { user: { name: 'B', role: 'agent' } }
    const as = EMAILS.agent
    const path = '/users/create_or_update'
    expect((await account.api('POST', path, body, { as })).status).toBe(403)
    await account.clock.advance(1000)
    expect((await account.api('POST', path, body)).status).toBe(201)
  })
})

describe('plain create and update', () => {
  test('an external id belongs to one user', async () => {
    await upsert(ana)
    const answer = await account.api('POST', '/users', {
      user: { name: 'B', external_id: 'WA:1' },
    })
    expect(answer.status).toBe(422)
    expect(answer.at('details.external_id.0.error')).toBe('DuplicateValue')
  })

  test('a phone number can be taken away', async () => {
    const id = String((await upsert(ana)).at('user.id'))
    const answer = await account.api('PUT', `/users/${id}`, {
      user: { phone: '' },
    })
    expect(answer.body).toMatchObject({
      user: { name: 'Ana', phone: null, shared_phone_number: null },
    })
  })

  test('who does not exist is not found', async () => {
    for (const method of ['GET', 'PUT']) {
      const answer = await account.api(method, '/users/99', { user: {} })
      expect(answer.body).toEqual({
        error: 'RecordNotFound',
        description: 'Not found',
      })
    }
  })
})

describe('lists', () => {
  test('by role', async () => {
    await upsert(ana)
    const roles = 'role[]=agent&role[]=admin'
    const list = await account.api('GET', `/users.json?${roles}`)
    expect(list.at('count')).toBe(4)
    const all = await account.api('GET', '/users.json')
    expect(all.at('count')).toBe(6)
  })

  test('by external id, whatever its case', async () => {
    const user = await upsert(ana)
    const found = await account.api('GET', '/users.json?external_id=WA:1')
    expect(found.at('users.0.id')).toBe(user.at('user.id'))
    const none = await account.api('GET', '/users.json?external_id=wa:2')
    expect(none.at('users')).toEqual([])
  })
})
