import { valueAt } from '../../../../local/sandbox/testing/exchange'
import type { JsonObject } from '../../../domain/json'
import { ConnectedZendesk } from '../../../testing/partner-sandbox/connected-zendesk'

let store: ConnectedZendesk

beforeEach(async () => {
  store = await ConnectedZendesk.open()
})

afterEach(() => store.close())

const allInPlace = Array<string>(5).fill('IN_PLACE')

const idOf = (key: string): string =>
  String(store.connection.provisioned?.[key])

/** Everything in the account that provisioning makes, with the times of change. */
const account = async (): Promise<unknown[]> => [
  await store.api('GET', '/ticket_fields.json'),
  await store.api('GET', '/webhooks'),
  await store.api('GET', '/triggers.json'),
]

/** Names that carry our mark. */
const ours = (list: unknown, name: string): unknown[] =>
  (Array.isArray(list) ? list : [])
    .map((one) => valueAt(one, name))
    .filter((text) => String(text).includes('[livestore]'))

describe('testing the connection', () => {
  const test = async (more: {
    connection?: JsonObject
    secrets?: Record<string, string>
  }) => {
    const checks = await store.module
      .connectAccount({
        connection: { ...store.connection.connection, ...more.connection },
        secrets: { ...store.connection.secrets, ...more.secrets },
      })
      .test()

    return checks.find(({ status }) => status === 'FAILED')?.code
  }

  const asClient = (id: unknown, secret: unknown) =>
    test({
      connection: {
        authentication: 'OAUTH_CLIENT',
        oauthClientId: String(id),
      },
      secrets: { oauthClientSecret: String(secret) },
    })

  it('passes by API token and by OAuth client', async () => {
    const { oauthClientId, oauthClientSecret } = store.sandbox.credentials

    expect(await test({})).toBeUndefined()
    expect(await asClient(oauthClientId, oauthClientSecret)).toBeUndefined()
  })

  it.each([
    ['zendesk.unknown-subdomain', { connection: { subdomain: 'nobody' } }],
    ['zendesk.wrong-credentials', { secrets: { apiToken: 'wrong' } }],
    [
      'zendesk.not-an-agent',
      { connection: { email: 'paula@shopper.example' } },
    ],
    [
      'zendesk.light-agent',
      { connection: { email: 'lia@livestore-sandbox.example' } },
    ],
    [
      'zendesk.no-user-rights',
      { connection: { email: 'carla@livestore-sandbox.example' } },
    ],
    [
      'zendesk.no-provisioning-rights',
      { connection: { email: 'diego@livestore-sandbox.example' } },
    ],
  ])('finds %s', async (code, more) => {
    expect(await test(more)).toBe(code)
  })

  it('finds a wrong OAuth client and one without scopes', async () => {
    const known = await store.page('/credentials', undefined, 'GET')

    expect(await asClient('nobody', 'wrong')).toBe('zendesk.wrong-credentials')
    expect(
      await asClient(
        valueAt(known, 'clientWithoutScopes.id'),
        valueAt(known, 'clientWithoutScopes.secret')
      )
    ).toBe('zendesk.missing-scope')
  })

  it('lists groups, and the team that takes licenses', async () => {
    const account = store.module.connectAccount(store.connection)
    const groups = (await account.listDepartments())._unsafeUnwrap()
    const team = (await account.listTeam())._unsafeUnwrap()

    expect(groups.map(({ name }) => name)).toEqual(['Support', 'Returns'])
    expect(team.map(({ name, profile }) => [name, profile])).toEqual([
      ['Live Support', 'ADMINISTRATOR'],
      ['Carla Mendes', 'AGENT'],
      ['Diego Ramos', 'AGENT'],
    ])
  })
})

describe('setting up', () => {
  it('makes everything, proves it, and makes nothing the second time', async () => {
    expect(await store.inspect()).toEqual(Array(5).fill('PLANNED'))
    expect(await store.apply()).toEqual(allInPlace)
    expect(store.statuses).toEqual([200])

    const before = await account()

    expect(await store.inspect()).toEqual(allInPlace)
    expect(await store.apply()).toEqual(allInPlace)
    expect(await account()).toEqual(before)
  })

  it('goes on where a run stopped, though an answer was lost', async () => {
    await store.fault({
      kind: 'reset-after',
      match: { method: 'POST', path: '/webhooks$' },
    })

    expect(await store.apply()).toEqual([
      'IN_PLACE',
      'FAILED',
      'PLANNED',
      'PLANNED',
      'PLANNED',
    ])

    await store.fault({
      kind: 'reset-after',
      match: { method: 'POST', path: '/triggers' },
    })

    expect((await store.apply())[2]).toBe('FAILED')
    expect(await store.apply()).toEqual(allInPlace)

    const [fields, webhooks, triggers] = await account()

    expect(ours(valueAt(fields, 'ticket_fields'), 'title')).toHaveLength(1)
    expect(ours(valueAt(webhooks, 'webhooks'), 'name')).toHaveLength(1)
    expect(ours(valueAt(triggers, 'triggers'), 'title')).toHaveLength(2)
  })

  it('sees what a person changed, and mends it', async () => {
    await store.apply()
    await store.api('PUT', `/triggers/${idOf('commentTriggerId')}.json`, {
      trigger: { active: false, title: 'Mine now' },
    })
    await store.page(`/agent/webhooks/${idOf('webhookId')}`, {
      status: 'inactive',
    })
    await store.api('DELETE', `/triggers/${idOf('solvedTriggerId')}.json`)

    expect(await store.inspect()).toEqual([
      'IN_PLACE',
      'CHANGED',
      'CHANGED',
      'MISSING',
      'PLANNED',
    ])

    const webhookId = idOf('webhookId')
    const triggerId = idOf('commentTriggerId')

    expect(await store.apply()).toEqual(allInPlace)
    expect(idOf('webhookId')).toBe(webhookId)
    expect(idOf('commentTriggerId')).toBe(triggerId)
    expect(await store.inspect()).toEqual(allInPlace)
  })

  it('tells each difference', async () => {
    await store.apply()
    await store.api('PUT', `/triggers/${idOf('commentTriggerId')}.json`, {
      trigger: {
        conditions: {
          all: [
            { field: 'current_tags', operator: 'includes', value: 'other' },
          ],
          any: [],
        },
        actions: [
          {
            field: 'notification_webhook',
            value: [idOf('webhookId'), '{}'],
          },
        ],
      },
    })

    const report = (
      await store.provisioning().inspect(store.context)
    )._unsafeUnwrap()
    const step = report.steps[2]

    expect(step?.drift.map(({ field }) => field)).toEqual([
      'conditions.all',
      'actions',
    ])
    expect(step?.drift[0]).toMatchObject({
      expected: expect.stringContaining('current_tags includes vtex-chatbot'),
      found: 'current_tags includes other',
    })
  })

  it('mends a token and a signing secret that were changed there', async () => {
    await store.apply()
    await store.api('PATCH', `/webhooks/${idOf('webhookId')}`, {
      webhook: {
        authentication: {
          type: 'bearer_token',
          data: { token: 'theirs' },
          add_position: 'header',
        },
      },
    })
    await store.api('POST', `/webhooks/${idOf('webhookId')}/signing_secret`)

    expect((await store.inspect())[1]).toBe('CHANGED')
    expect(await store.apply()).toEqual(allInPlace)
    expect(store.statuses).toEqual([200, 401, 200])
  })

  it('sends a new token when the stored one is gone', async () => {
    await store.apply()

    const { apiToken = '', webhookSigningSecret = '' } =
      store.connection.secrets

    store.connection = {
      ...store.connection,
      secrets: { apiToken, webhookSigningSecret },
    }

    expect((await store.inspect())[1]).toBe('CHANGED')
    expect(await store.apply()).toEqual(allInPlace)
    expect(store.statuses).toEqual([200, 200])
  })

  it('follows a new tag', async () => {
    await store.apply()
    store.connection = {
      ...store.connection,
      connection: { ...store.connection.connection, tag: 'loja' },
    }

    expect((await store.inspect()).slice(2, 4)).toEqual(['CHANGED', 'CHANGED'])
    expect(await store.apply()).toEqual(allInPlace)
  })

  it('stops with Zendesk’s reason when the user may not', async () => {
    store.connection = {
      ...store.connection,
      connection: {
        ...store.connection.connection,
        email: 'diego@livestore-sandbox.example',
      },
    }

    const { report } = (
      await store.provisioning().apply(store.context)
    )._unsafeUnwrap()

    expect(report.steps[0]).toMatchObject({
      state: 'FAILED',
      failure: { code: 'zendesk.no-provisioning-rights' },
    })
  })

  it('is not proven when Zendesk cannot make the test call', async () => {
    await store.apply()
    await store.fault({
      kind: 'status',
      status: 503,
      match: { method: 'POST', path: '/webhooks/test' },
    })

    const { report, provisioned } = (
      await store.provisioning().apply(store.context)
    )._unsafeUnwrap()

    expect(report.steps[4]).toMatchObject({
      state: 'FAILED',
      failure: { code: 'zendesk.unreachable' },
    })
    expect(provisioned.proven).toBe(false)
  })
})

describe('taking it back', () => {
  it('leaves what others made, and the field switched off', async () => {
    const before = await account()

    await store.apply()

    const fieldId = idOf('ticketFieldId')
    const removed = (
      await store.provisioning().remove(store.context)
    )._unsafeUnwrap()
    const [fields, webhooks, triggers] = await account()

    expect(removed.provisioned).toEqual({
      subdomain: store.sandbox.credentials.subdomain,
    })
    expect([webhooks, triggers]).toEqual(before.slice(1))
    expect(valueAt(fields, 'ticket_fields')).toContainEqual(
      expect.objectContaining({ id: Number(fieldId), active: false })
    )
  })

  it('takes the same field again later', async () => {
    await store.apply()

    const fieldId = idOf('ticketFieldId')

    await store.provisioning().remove(store.context)

    expect(await store.apply()).toEqual(allInPlace)
    expect(idOf('ticketFieldId')).toBe(fieldId)
  })

  it('is done with what is gone already', async () => {
    await store.apply()
    await store.api('DELETE', `/triggers/${idOf('commentTriggerId')}.json`)
    await store.api('DELETE', `/webhooks/${idOf('webhookId')}`)

    const removed = await store.provisioning().remove(store.context)

    expect(
      removed._unsafeUnwrap().report.steps.map(({ state }) => state)
    ).toEqual(Array(5).fill('PLANNED'))
  })

  it('keeps the ids of what it could not take', async () => {
    await store.apply()
    await store.fault({
      kind: 'status',
      status: 500,
      match: { method: 'DELETE', path: '/webhooks/' },
    })

    const removed = (
      await store.provisioning().remove(store.context)
    )._unsafeUnwrap()

    expect(removed.provisioned).toMatchObject({
      webhookId: expect.any(String),
      ticketFieldId: expect.any(String),
    })
    expect(removed.provisioned).not.toHaveProperty('commentTriggerId')
    expect(removed.report.steps[1]).toMatchObject({
      state: 'FAILED',
      failure: { code: 'zendesk.unreachable' },
    })
  })
})
