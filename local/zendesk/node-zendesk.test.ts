import { createClient } from 'node-zendesk'

import { makeShopper, triggerOf, WEBHOOK } from './testing/make'
import type { TestAccount } from './testing/test-account'
import { openTestAccount } from './testing/test-account'

/** A public client library works against the sandbox as it is. */

let account: TestAccount
let client: ReturnType<typeof createClient>

beforeEach(async () => {
  account = await openTestAccount()
  const { email, apiToken } = account.sandbox().credentials
  client = createClient({
    username: email,
    token: apiToken,
    endpointUri: `${account.origin}/api/v2`,
    throwOriginalException: true,
  })
})
afterEach(() => account.close())

const statusOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: { statusCode: number }) => error.statusCode
  )

test('users', async () => {
  const me = await client.users.me()
  expect(me.result).toMatchObject({ role: 'admin' })
  const made = await client.users.createOrUpdate({
    user: { name: 'Ana', external_id: 'wa:1' },
  })
  expect(made.result).toMatchObject({ name: 'Ana' })
  expect(await client.users.list()).toHaveLength(6)
})

test('tickets, their comments, tags and audits', async () => {
  const requester_id = await makeShopper(account)
  const { result } = await client.tickets.create({
    ticket: {
      subject: 'WhatsApp: Ana',
      requester_id,
      comment: { body: 'Hello' },
      tags: ['vtex-chatbot'],
    },
  })
  const { id } = result as { id: number }
  for (let index = 1; index <= 3; index += 1)
    await client.tickets.update(id, { ticket: { comment: { body: 'x' } } })
  expect(await client.tickets.getComments(id)).toHaveLength(4)
  expect(await client.tickets.exportAudit(id)).toHaveLength(4)
  expect((await client.tickets.show(id)).result).toMatchObject({
    tags: ['vtex-chatbot'],
  })
  expect(await client.tickets.list()).toHaveLength(1)
  expect(await statusOf(client.tickets.show(99))).toBe(404)
})

test('more than a page is followed to its end', async () => {
  for (let index = 0; index < 101; index += 1)
    await makeShopper(account, { external_id: `wa:${index}` })
  expect(await client.users.list()).toHaveLength(106)
})

test('ticket fields', async () => {
  const made = await client.ticketfields.create({
    ticket_field: { type: 'text', title: 'Store number' },
  })
  const { id } = made.result as { id: number }
  const changed = await client.ticketfields.update(id, {
    ticket_field: { title: 'Number' },
  })
  expect(changed.result).toMatchObject({ id, title: 'Number' })
  expect(await client.ticketfields.list()).toHaveLength(8)
  await client.ticketfields.delete(id)
  expect(await statusOf(client.ticketfields.show(id))).toBe(404)
})

test('webhooks', async () => {
  const { result } = await client.webhooks.create({ webhook: WEBHOOK })
  const { id } = result as { id: string }
  expect((await client.webhooks.show(id)).result).toMatchObject({
    name: 'Live Support',
  })
  await client.webhooks.patch(id, { webhook: { name: 'New' } })
  expect(await client.webhooks.list()).toMatchObject([{ id, name: 'New' }])
  const tried = await client.webhooks.test({ request: {} }, id)
  expect(tried.result).toMatchObject({ response: { status_code: 200 } })
  const secret = await client.webhooks.getSigningSecret(id)
  expect(secret.result).toMatchObject({
    signing_secret: { algorithm: 'SHA256' },
  })
  const list = await client.webhooks.listInvocations(id)
  expect(list.result).toMatchObject({ invocations: [] })
  await client.webhooks.delete(id)
  expect(await statusOf(client.webhooks.show(id))).toBe(404)
})

test('triggers', async () => {
  const webhook = await client.webhooks.create({ webhook: WEBHOOK })
  const { id: webhookId } = webhook.result as { id: string }
  const made = await client.triggers.create(triggerOf({ webhookId }))
  const { id } = made.result as { id: number }
  await client.triggers.update(id, { trigger: { active: false } })
  expect(await client.triggers.list()).toMatchObject([{ id, active: false }])
  expect(await client.triggers.listActive()).toEqual([])
  const found = await client.triggers.search('comment')
  expect(found.result).toMatchObject([{ id }])
  expect(await statusOf(client.triggers.create({ trigger: {} }))).toBe(422)
  await client.triggers.delete(id)
  expect(await client.triggers.list()).toEqual([])
})

test('the account', async () => {
  const settings = await client.accountsettings.show()
  expect(settings.result).toMatchObject({
    limits: { attachment_size: 52_428_800 },
  })
})

test('with OAuth', async () => {
  const { oauthClientId, oauthClientSecret } = account.sandbox().credentials
  const answer = await account.open('POST', '/oauth/tokens', {
    grant_type: 'client_credentials',
    client_id: oauthClientId,
    client_secret: oauthClientSecret,
    scope: 'read',
  })
  const reader = createClient({
    token: String(answer.at('access_token')),
    oauth: true,
    endpointUri: `${account.origin}/api/v2`,
    throwOriginalException: true,
  })
  expect((await reader.users.me()).result).toMatchObject({ role: 'admin' })
  const refused = reader.tickets.create({ ticket: { comment: { body: 'x' } } })
  expect(await statusOf(refused)).toBe(403)
})

test('wrong credentials are an anonymous user', async () => {
  const stranger = createClient({
    username: 'nobody@x.example',
    token: 'wrong',
    endpointUri: `${account.origin}/api/v2`,
    throwOriginalException: true,
  })
  expect((await stranger.users.me()).result).toMatchObject({
    name: 'Anonymous user',
  })
  expect(await statusOf(stranger.tickets.list())).toBe(401)
})
