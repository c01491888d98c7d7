import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const ask = (more: Record<string, unknown> = {}) => {
  const { oauthClientId, oauthClientSecret } = account.sandbox().credentials
  return account.open('POST', '/oauth/tokens', {
    grant_type: 'client_credentials',
    client_id: oauthClientId,
    client_secret: oauthClientSecret,
    scope: 'read write',
    ...more,
  })
}

const meWith = (token: unknown, path = '/users/me') =>
  account.api('GET', path, undefined, {
    as: null,
    headers: { authorization: `Bearer ${String(token)}` },
  })

// OAS of 2026-08-02, CreateTokenForGrantType: 201.
test('client credentials give a token that lives as long as it says', async () => {
  const answer = await ask({ expires_in: 1800 })
  expect(answer.status).toBe(201)
  expect(answer.body).toMatchObject({
    token_type: 'bearer',
    scope: 'read write',
    expires_in: 1800,
  })
  const token = answer.at('access_token')
  expect((await meWith(token)).at('user.role')).toBe('admin')

  await account.clock.advance(1_800_000)
  expect((await meWith(token)).at('user.id')).toBeNull()
  expect((await meWith(token, '/tickets')).status).toBe(401)
})

test('the caller may choose the life of the token', async () => {
  const answer = await ask({ expires_in: 300 })
  expect(answer.at('expires_in')).toBe(300)
  expect((await ask({ expires_in: 299 })).status).toBe(400)
})

// https://support.zendesk.com/hc/en-us/articles/10212201463962
test('a client made before 2026-04-30 gets a token that never expires, unless it asks for a life', async () => {
  const answer = await ask()
  expect(answer.body).not.toHaveProperty('expires_in')
  await account.clock.advance(365 * 24 * 60 * 60 * 1000)
  expect((await meWith(answer.at('access_token'))).at('user.id')).not.toBeNull()
})

test('a later client gets a token of half an hour', async () => {
  await account.open('POST', '/sandbox/settings', {
    token_lifetime_seconds: 1800,
  })
  expect((await ask()).at('expires_in')).toBe(1800)
})

test('tokens can be revoked', async () => {
  const token = (await ask()).at('access_token')
  await account.open('POST', '/sandbox/oauth/revoke')
  expect((await meWith(token, '/tickets')).status).toBe(401)
})

test('a form is taken like JSON', async () => {
  const { oauthClientId, oauthClientSecret } = account.sandbox().credentials
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: oauthClientId,
    client_secret: oauthClientSecret,
    scope: 'read',
  })
  const answer = await account.open('POST', '/oauth/tokens', undefined, {
    raw: Buffer.from(form.toString()),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(answer.at('scope')).toBe('read')
})

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
  ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['a missing secret', { client_secret: undefined }, 400, 'invalid_request'],
  ['too wide a scope', { scope: 'read impersonate' }, 400, 'invalid_scope'],
])('%s is refused', async (_, more, status, error) => {
  const answer = await ask(more)
  expect(answer.status).toBe(status)
  expect(answer.at('error')).toBe(error)
})

test('a token for reading does not write', async () => {
  const token = (await ask({ scope: 'read' })).at('access_token')
  const answer = await account.api(
    'POST',
    '/tickets',
    {},
    {
      as: null,
      headers: { authorization: `Bearer ${String(token)}` },
    }
  )
  expect(answer.status).toBe(403)
  expect(answer.at('description')).toBe(
    'You are missing the following required scopes: write'
  )
})

test('a client without allowed scopes gets a token that opens nothing', async () => {
  const { body } = await account.open('GET', '/sandbox/credentials')
  const { clientWithoutScopes } = body as {
    clientWithoutScopes: { id: string; secret: string }
  }
  const answer = await ask({
    client_id: clientWithoutScopes.id,
    client_secret: clientWithoutScopes.secret,
  })
  expect(answer.status).toBe(201)
  const me = await meWith(answer.at('access_token'))
  expect(me.status).toBe(403)
  expect(me.at('description')).toBe(
    'You are missing the following required scopes: read'
  )
})
