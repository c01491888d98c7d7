import { EMAILS } from '../seed/users'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

describe('who is nobody', () => {
  const email = EMAILS.integration

  test.each([
    ['no credentials', undefined],
    ['a wrong token', basic(`${email}/token:wrong`)],
    ['a password', basic(`${email}:secret`)],
    ['a token without an e-mail', basic('/token:wrong')],
    ['a wrong access token', 'Bearer wrong'],
    ['an unknown scheme', 'Token x'],
    ['nothing after the scheme', 'Basic'],
  ])('with %s: 200 at users/me, 401 elsewhere', async (_, authorization) => {
    const headers = authorization ? { authorization } : undefined
    const me = await account.api('GET', '/users/me.json', undefined, {
      as: null,
      headers,
    })
    expect(me.status).toBe(200)
    expect(me.body).toMatchObject({
      user: { id: null, name: 'Anonymous user' },
    })

    const tickets = await account.api('GET', '/tickets', undefined, {
      as: null,
      headers,
    })
    expect(tickets.status).toBe(401)
    expect(tickets.body).toEqual({ error: "Couldn't authenticate you" })
  })

  test('with a token after the account forbade tokens', async () => {
    await account.open('POST', '/sandbox/settings', { api_token_access: false })
    const me = await account.api('GET', '/users/me')
    expect(me.at('user.id')).toBeNull()
  })
})

test('the token works with the e-mail of any verified user, which decides the role', async () => {
  for (const [email, role] of [
    [EMAILS.integration, 'admin'],
    [EMAILS.agent.toUpperCase(), 'agent'],
    [EMAILS.endUser, 'end-user'],
  ] as const) {
    const me = await account.api('GET', '/users/me', undefined, { as: email })
    expect(me.at('user.role')).toBe(role)
  }
  const light = await account.api('GET', '/users/me', undefined, {
    as: EMAILS.lightAgent,
  })
  expect(light.body).toMatchObject({
    user: { role: 'agent', role_type: 1, only_private_comments: true },
  })
})

test('a suspended user is nobody', async () => {
  const { api } = account
  const me = await api('GET', '/users/me', undefined, { as: EMAILS.agent })
  await api('PUT', `/users/${String(me.at('user.id'))}`, {
    user: { suspended: true },
  })
  const again = await api('GET', '/users/me', undefined, { as: EMAILS.agent })
  expect(again.at('user.id')).toBeNull()
})

describe('rights', () => {
  test.each([
    [EMAILS.endUser, 'GET', '/tickets.json'],
    [EMAILS.endUser, 'GET', '/account/settings.json'],
    [EMAILS.agentWithoutRules, 'GET', '/triggers.json'],
    [EMAILS.agentWithoutRules, 'POST', '/triggers.json'],
    [EMAILS.agentWithoutRules, 'GET', '/webhooks'],
    [EMAILS.agentWithoutRules, 'POST', '/ticket_fields.json'],
    [EMAILS.lightAgent, 'GET', '/triggers'],
  ])('%s is refused %s %s', async (as, method, path) => {
    const answer = await account.api(method, path, undefined, { as })
    expect(answer.status).toBe(403)
    expect(answer.at('error.title')).toBe('Forbidden')
  })

  test.each([
    [EMAILS.agentWithoutRules, '/ticket_fields.json'],
    [EMAILS.agentWithoutRules, '/account/settings.json'],
    [EMAILS.lightAgent, '/tickets.json'],
  ])('%s reads %s', async (as, path) => {
    const answer = await account.api('GET', path, undefined, { as })
    expect(answer.status).toBe(200)
  })
})

describe('hosts and routes', () => {
  test('an unknown subdomain is 404', async () => {
    const answer = await account.api('GET', '/users/me.json', undefined, {
      host: 'nobody.zendesk.com',
    })
    expect(answer.status).toBe(404)
    expect(answer.at('error.title')).toBe('No help desk at nobody.zendesk.com')
  })

  test.each([
    ['GET', '/nothing'],
    ['GET', '/tickets/1/nothing'],
    ['DELETE', '/users/me'],
    ['GET', '/macros.json'],
  ])('%s %s is no endpoint', async (method, path) => {
    const answer = await account.api(method, path)
    expect(answer.status).toBe(404)
    expect(answer.at('error')).toBe('InvalidEndpoint')
  })

  test('the real host answers under its own address, and has no switches', async () => {
    const host = 'livestore-sandbox.zendesk.com'
    const me = await account.api('GET', '/users/me', undefined, { host })
    expect(me.at('user.url')).toMatch(
      /^https:\/\/livestore-sandbox\.zendesk\.com\/api\/v2\/users\/\d+\.json$/
    )
    const switches = await account.open(
      'GET',
      '/sandbox/credentials',
      undefined,
      { host }
    )
    expect(switches.status).toBe(404)
  })

  test.each([
    ['acme.zendesk.com', true],
    ['p18.zdusercontent.com', true],
    ['zendesk.com.evil.example', false],
    ['notzendesk.com', false],
  ])('owns %s: %s', (host, owned) => {
    expect(account.sandbox().owns(host)).toBe(owned)
  })

  test.each([
    ['no JSON', 'application/json', '{', 422],
    ['another type', 'text/plain', '{}', 415],
  ])('a body of %s is refused', async (_, type, text, status) => {
    const answer = await account.api('POST', '/tickets', undefined, {
      raw: Buffer.from(text),
      headers: { 'content-type': type },
    })
    expect(answer.status).toBe(status)
  })
})
