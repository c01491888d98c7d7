import { ok } from 'neverthrow'

import { DAY_MS } from '../../domain/time-units'
import type { ConnectedZenvia } from '../../testing/partner-sandbox/connected-zenvia'
import { openConnectedZenvia } from '../../testing/partner-sandbox/connected-zenvia'
import type { OpenConnection } from '../../ports/partner'
import type { PartnerAccount } from '../../ports/partner-account'
import type { PartnerRoster } from '../../ports/partner-team'
import { capability } from '../../testing/capability'
import { isKey } from './connection/webhook-key'
import { zenviaModule } from './module'

let store: ConnectedZenvia

beforeEach(async () => {
  store = await openConnectedZenvia()
})

afterEach(() => store.close())

const accountWith = (changes: Partial<OpenConnection> = {}): PartnerAccount =>
  store.module.connectAccount(store.connection(changes))

const rosterOf = (
  changes: Partial<OpenConnection> = {},
  module = store.module
): PartnerRoster =>
  capability(module, 'roster', 'CHANGEABLE').open(store.connection(changes))

const changeLicenses = (changes: Partial<OpenConnection>, quantity: number) =>
  capability(store.module, 'licenses', 'REQUESTED').change(
    store.connection(changes),
    quantity
  )

/** As the VTEX team completes it. */
const byPartner = (partnerAccountId?: string): Partial<OpenConnection> => {
  const { partnerToken, accountId } = store.zenvia.sandbox().credentials

  return {
    connection: { partnerAccountId: partnerAccountId ?? accountId },
    secrets: { partnerToken },
  }
}

const withPartner = (): PartnerAccount => accountWith(byPartner())

const admin = (path: string, body: object) =>
  store.zenvia.page('POST', `/sandbox/admin/${path}`, body)

const fault = (input: object) =>
  store.zenvia.page('POST', '/sandbox/faults', input)

describe('the connection test', () => {
  const checksOf = async (account: PartnerAccount) =>
    (await account.test()).map(({ id, status, code }) =>
      [id.replace('zenvia.', ''), status, code].filter(Boolean).join(' ')
    )

  it('passes where all is well', async () => {
    expect(await checksOf(withPartner())).toEqual([
      'address PASSED',
      'token PASSED',
      'departments PASSED',
      'department PASSED',
      'agents PASSED',
      'partner-token PASSED',
    ])
  })

  it('finds a wrong token', async () => {
    await admin('token', {})

    const stale = accountWith({ secrets: { apiToken: 'stale' } })

    expect(await checksOf(stale)).toEqual([
      'address PASSED',
      'token FAILED zenvia.wrong-token',
      'departments SKIPPED',
      'department SKIPPED',
      'agents SKIPPED',
    ])
  })

  it('finds Zenvia unreachable', async () => {
    await fault({ kind: 'reset-before' })

    expect((await checksOf(accountWith()))[0]).toBe(
      'address FAILED zenvia.unreachable'
    )
  })

  it('finds that no department is active', async () => {
    await admin('departments/1545', { state: 0 })
    await admin('departments/1546', { state: 0 })

    expect((await checksOf(accountWith()))[2]).toBe(
      'departments FAILED zenvia.no-active-department'
    )
  })

  it.each([
    ['1547', 'department FAILED zenvia.department-inactive'],
    ['99', 'department FAILED zenvia.department-gone'],
  ])('finds what is wrong with department %s', async (departmentId, found) => {
    const checks = await checksOf(accountWith({ connection: { departmentId } }))

    expect(checks[3]).toBe(found)
  })

  it('finds that none is chosen', async () => {
    const account = store.module.connectAccount({
      ...store.connection(),
      connection: {},
    })

    expect((await checksOf(account))[3]).toBe(
      'department WARNING zenvia.no-department'
    )
  })

  it('finds a department without agents', async () => {
    await admin('agents/901', { departmentIds: [] })
    await admin('agents/903', { active: false })

    expect((await checksOf(accountWith()))[4]).toBe(
      'agents FAILED zenvia.no-agent'
    )
  })

  it('finds a partner token that does not open the account', async () => {
    expect((await checksOf(accountWith(byPartner('99'))))[5]).toBe(
      'partner-token WARNING zenvia.wrong-partner-token'
    )
  })
})

describe('departments and team', () => {
  it('lists departments, the inactive ones too', async () => {
    expect((await accountWith().listDepartments())._unsafeUnwrap()).toEqual([
      { id: '1545', name: 'Atendimento', active: true },
      { id: '1546', name: 'Financeiro', active: true },
      { id: '1547', name: 'Pós-venda (antigo)', active: false },
    ])
  })

  const paula = async (account: PartnerAccount) =>
    (await account.listTeam())
      ._unsafeUnwrap()
      .find(({ name }) => name === 'Paula Reis')

  it('knows profiles with the partner token alone', async () => {
    expect(await paula(accountWith())).toEqual({
      id: '903',
      name: 'Paula Reis',
      email: 'paula@livestore.example',
      department: 'Atendimento',
      online: true,
      active: true,
    })
    expect(await paula(withPartner())).toMatchObject({
      profile: 'ADMINISTRATOR',
      department: 'Atendimento, Financeiro',
    })
  })

  it('is listed without profiles when the partner API fails', async () => {
    await fault({ kind: 'status', status: 500, match: { path: '/partner' } })

    expect(await paula(withPartner())).not.toHaveProperty('profile')
  })

  it('reads all pages of a large team', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `Agent ${index}`)

    for (const name of names) {
      await admin('agents', {
        name,
        email: `${name.replace(' ', '')}@livestore.example`,
        profile: 'ADMIN',
      })
    }

    const team = (await withPartner().listTeam())._unsafeUnwrap()

    expect(
      team.filter(({ profile }) => profile === 'ADMINISTRATOR')
    ).toHaveLength(121)
  })

  it('invites with a password that nobody knows, deactivates and reactivates', async () => {
    const roster = rosterOf(byPartner())
    const person = {
      name: 'Rui Alves',
      email: 'rui@livestore.example',
      profile: 'ADMINISTRATOR' as const,
    }

    expect((await roster.invite(person)).isOk()).toBe(true)
    expect((await roster.invite(person))._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      detail: '422 The email has already been taken',
    })

    const rui = async () =>
      (await withPartner().listTeam())
        ._unsafeUnwrap()
        .find(({ name }) => name === 'Rui Alves')

    expect(await rui()).toMatchObject({
      profile: 'ADMINISTRATOR',
      active: true,
    })

    const { id } = (await rui())!

    expect((await roster.access!.deactivate(id)).isOk()).toBe(true)
    expect(await rui()).toMatchObject({ active: false, online: false })
    expect((await roster.access!.reactivate(id)).isOk()).toBe(true)
    expect(await rui()).toMatchObject({ active: true })
  })

  // `active` stands only at `PUT /partner/api/agents/{id}`, omnize.github.io docs/api at 4959c5d.
  it('deactivates nobody without a partner token', async () => {
    const { apiToken } = store.zenvia.sandbox().credentials
    const path = '/api/external/agents/901'

    await store.zenvia.api('PUT', path, { token: apiToken, active: false })
    const agent = await store.zenvia.api('GET', `${path}?token=${apiToken}`)

    expect(agent.at('active')).toBe(true)
    expect(rosterOf()).not.toHaveProperty('access')
  })

  it('knows nobody of another account', async () => {
    expect(
      (await rosterOf(byPartner()).access!.deactivate('1'))._unsafeUnwrapErr()
    ).toMatchObject({ kind: 'REFUSED', code: 'zenvia.agent-unknown' })
  })

  it.each([
    ['deactivate', 1, 'zenvia.agent-still-active'],
    ['reactivate', 0, 'zenvia.agent-still-inactive'],
  ] as const)(
    'says so when Zenvia does not %s',
    async (change, active, code) => {
      const agents = [{ id: 901, active, profile: 'AGENT' }]
      const text = JSON.stringify({ status: 200, success: true, agents })
      const stubborn = zenviaModule({
        ...store,
        http: {
          ...store.http,
          request: async () => ok({ status: 200, headers: {}, text }),
        },
      })
      const changed = await rosterOf(
        {
          connection: { partnerAccountId: '1' },
          secrets: { partnerToken: 'p' },
        },
        stubborn
      ).access![change]('901')

      expect(changed._unsafeUnwrapErr()).toMatchObject({
        kind: 'REFUSED',
        code,
      })
    }
  )
})

describe('licenses', () => {
  it('are changed with a partner token, and cannot be read back', async () => {
    const changed = await changeLicenses(byPartner(), 12)
    const shown = await store.zenvia.page('GET', '/sandbox/admin')

    expect(changed?._unsafeUnwrap()).toEqual({})
    expect(shown.at('account.licenses')).toBe(12)
  })

  it('are not offered without one', () => {
    const alone = { secrets: { partnerToken: 'alone' } }

    expect(changeLicenses({}, 3)).toBeUndefined()
    expect(changeLicenses(alone, 3)).toBeUndefined()
  })

  it('are refused in Zenvia’s own way', async () => {
    const changed = await changeLicenses(byPartner('99'), 3)

    expect(changed?._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      detail: '200 Account not found',
    })
  })
})

describe('the probe', () => {
  const probe = (changes?: Partial<OpenConnection>) =>
    store.partner(changes).probe(5000)

  it('proves that a start would find its way', async () => {
    expect((await probe()).isOk()).toBe(true)
  })

  it.each([
    [{ connection: { departmentId: '1547' } }, 'zenvia.department-inactive'],
    [{ connection: { departmentId: '99' } }, 'zenvia.department-gone'],
    [{ secrets: { apiToken: 'wrong' } }, 'zenvia.wrong-token'],
  ])('finds %j', async (changes, code) => {
    expect((await probe(changes))._unsafeUnwrapErr()).toMatchObject({
      kind: 'CONNECTION',
      code,
    })
  })
})

it('renews the key of the webhook’s address, and keeps the old one for a day', () => {
  const open = store.connection()
  const webhook = capability(store.module, 'webhook', 'PASTED')
  const draft = webhook.renewKey(open)

  expect(webhook.keyOf(open)).toBe('the-key')
  expect(draft.newSecrets.previousWebhookKey).toBe('the-key')
  expect(draft.newSecrets.webhookKey).not.toBe('the-key')
  expect(draft.connection).toEqual({
    departmentId: '1545',
    previousKeyValidUntil: ['2026-11-21T12:00:00.000Z'],
  })
})

it('keeps the key that was pasted for its day when the key is renewed twice', () => {
  const webhook = capability(store.module, 'webhook', 'PASTED')
  const renewed = (open: OpenConnection): OpenConnection => {
    const { connection, newSecrets } = webhook.renewKey(open)

    return { connection, secrets: { ...open.secrets, ...newSecrets } }
  }
  const twice = renewed(renewed(store.connection()))

  expect(isKey('the-key', twice, store.clock.now() + 1)).toBe(true)
  expect(isKey('the-key', twice, store.clock.now() + DAY_MS)).toBe(false)
})

it('never lets a token into an address that is logged, an error or a header', async () => {
  const { apiToken, partnerToken } = store.zenvia.sandbox().credentials

  await fault({ kind: 'status', status: 500 })

  const account = withPartner()
  const failures = await Promise.all([
    account.listDepartments(),
    account.listTeam(),
    changeLicenses(byPartner(), 2),
    account.test(),
  ])
  const said = JSON.stringify([
    failures,
    store.log.lines,
    store.http.sent.map(({ headers }) => headers),
  ])

  expect(store.log.lines.length).toBeGreaterThan(0)
  expect(said).not.toContain(apiToken)
  expect(said).not.toContain(partnerToken)
})
