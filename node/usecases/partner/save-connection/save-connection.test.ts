import { err, ok } from 'neverthrow'

import { connectionFindings } from '../../../domain/health/connection-findings'
import { userError } from '../../../domain/user-error'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import type { PartnerModule } from '../../../ports/partner-module'
import { openedHandoff, soon } from '../../../testing/conversation-inputs'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { sweep } from '../../conversation/sweep/sweep'
import { saveConnection } from './save-connection'

const by = 'bia@livestore.example'

const draft: ConnectionDraft = {
  connection: { subdomain: 'acme' },
  newSecrets: {},
  droppedSecrets: [],
}

const settingsBefore = () => {
  const settings = readySettings()

  Object.assign(settings.partners.ZENDESK!, {
    provisioned: { webhookId: '01' },
    provisioningReport: { steps: [], checkedAt: '2026-11-01T00:00:00.000Z' },
    problem: { code: 'zendesk.wrong-credentials', since: '2026-11-02' },
  })

  return settings
}

const prepared = (readConnection: PartnerModule['readConnection']) => {
  const { ports, cloud } = fakePorts(settingsBefore())
  const zendesk = { ...ports.partners.ZENDESK, readConnection }

  return {
    ports: { ...ports, partners: { ...ports.partners, ZENDESK: zendesk } },
    cloud,
  }
}

const saved = async (read: ConnectionDraft) => {
  const { ports, cloud } = prepared(() => ok(read))
  const request = { partner: 'ZENDESK', input: {}, by } as const
  const settings = (await saveConnection(ports, request))._unsafeUnwrap()

  expect(cloud.settings.settings).toEqual(settings)

  return settings.partners.ZENDESK
}

describe('saveConnection while handoffs are open', () => {
  const opened = async () => {
    const settings = readySettings()

    settings.partners.ZENDESK!.connection = { account: 'acme' }

    const { ports, cloud, remote } = fakePorts(settings)

    ports.partners.ZENDESK.readConnection = (input) =>
      ok({ ...draft, connection: { account: String(input) } })
    await openedHandoff(ports)
    cloud.counter.reset()

    return {
      ports,
      cloud,
      remote,
      save: (account: string, endOpenHandoffs?: boolean) =>
        saveConnection(ports, {
          partner: 'ZENDESK',
          input: account,
          by,
          endOpenHandoffs,
        }),
    }
  }

  it('warns with their number before another account is connected, and stores nothing', async () => {
    const { cloud, save } = await opened()
    const before = cloud.settings.version

    expect((await save('other'))._unsafeUnwrapErr()).toEqual([
      userError('OPEN_HANDOFFS', undefined, { count: 1 }),
    ])
    expect(cloud.settings.version).toBe(before)
  })

  it('says nothing where the account stays', async () => {
    const { save } = await opened()

    expect((await save('acme')).isOk()).toBe(true)
  })

  it('ends them once the merchant agrees: the merchant’s words, the bot awake, no call about them', async () => {
    const { ports, cloud, save } = await opened()

    cloud.inbox.received.length = 0
    expect((await save('other', true)).isOk()).toBe(true)
    cloud.clock.advance(1000)
    await sweep(ports, { limit: 20, deadline: soon(ports) })

    expect(cloud.inbox.received.map(({ type }) => type)).toEqual([
      'handoff.unavailable',
      'handoff.closed',
    ])
    expect(cloud.counter.count('partner.end')).toBe(0)
    expect(cloud.counter.count('partner.fetchUpdates')).toBe(0)
    expect((await save('third'))._unsafeUnwrap().partners.ZENDESK).toBeDefined()
  })
})

it('leaves to the VTEX team what is theirs', async () => {
  const { ports } = prepared(() => ok({ ...draft, ofVtexTeam: 'partnerToken' }))
  const save = (email: string) =>
    saveConnection(ports, { partner: 'ZENDESK', input: {}, by: email })

  expect((await save(by))._unsafeUnwrapErr()).toEqual([
    userError('VTEX_TEAM_ONLY', 'partnerToken'),
  ])
  expect((await save('vera@vtex.com')).isOk()).toBe(true)
})

describe('saveConnection', () => {
  it('keeps the secrets and what was provisioned, and forgets the problem', async () => {
    const stored = await saved(draft)

    expect(stored).toMatchObject({
      connection: { subdomain: 'acme' },
      provisioned: { webhookId: '01' },
      secrets: { apiToken: { lastFour: 'oken' } },
    })
    expect(stored).not.toHaveProperty('problem')
  })

  it('looks at once whether what was made in the account still fits, as with another tag', async () => {
    const { ports, cloud } = prepared(() => ok(draft))
    const stepOf = (state: 'IN_PLACE' | 'CHANGED') => ({
      checkedAt: cloud.clock.iso(),
      steps: [{ id: 'trigger', state, title: '', details: [], drift: [] }],
    })

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.provisioningReport = stepOf('IN_PLACE')
    })
    cloud.remotes.ZENDESK.provisioning.inspect = async () =>
      ok(stepOf('CHANGED'))

    const after = await saveConnection(ports, {
      partner: 'ZENDESK',
      input: {},
      by,
    })

    expect(
      connectionFindings(after._unsafeUnwrap(), {
        webhookOf: () => 'PROVISIONED',
        now: cloud.clock.now(),
      })
    ).toMatchObject([{ cause: 'SET_UP_CHANGED' }])
    expect(cloud.settings.settings).toEqual(after._unsafeUnwrap())
  })

  it('notes what is still to be chosen, so that nobody is sent there', async () => {
    const stored = await saved({ ...draft, lacking: 'zendesk.nothing-chosen' })

    expect(stored?.problem).toEqual({
      code: 'zendesk.nothing-chosen',
      since: '2026-11-20T12:00:00.000Z',
    })
  })

  it('seals what was typed anew', async () => {
    const stored = await saved({
      ...draft,
      newSecrets: { apiToken: 'the-new-token-9876' },
    })

    expect(stored?.secrets.apiToken).toEqual({
      sealed: 'sealed(ZENDESK.apiToken)the-new-token-9876',
      lastFour: '9876',
      changedAt: '2026-11-20T12:00:00.000Z',
      changedBy: by,
    })
  })

  it('drops what no longer opens, and what it knew of the webhook', async () => {
    const settings = settingsBefore()
    const zendesk = settings.partners.ZENDESK!
    const lost = { ...zendesk.secrets.apiToken!, sealed: 'by a lost key' }

    zendesk.secrets.webhookToken = lost
    zendesk.webhook = { lastEventAt: '2026-11-19T12:00:00.000Z' }

    const { ports } = fakePorts(settings)
    const known: unknown[] = []

    ports.partners.ZENDESK = {
      ...ports.partners.ZENDESK,
      readConnection: (_input, stored) => {
        known.push(stored?.secretNames)

        return ok(draft)
      },
    }

    const after = (
      await saveConnection(ports, { partner: 'ZENDESK', input: {}, by })
    )._unsafeUnwrap().partners.ZENDESK

    expect(known).toEqual([['apiToken']])
    expect(after?.secrets).toEqual({ apiToken: zendesk.secrets.apiToken })
    expect(after).not.toHaveProperty('webhook')
    expect(after).not.toHaveProperty('provisioningReport')
    expect(after?.provisioned).toEqual({ webhookId: '01' })
  })

  it('stores nothing while the key cannot be had', async () => {
    const { ports, cloud } = fakePorts(settingsBefore())
    const before = cloud.settings.version

    cloud.vault.faults.next('open', { kind: 'UNAVAILABLE', detail: 'down' })

    const refused = await saveConnection(ports, {
      partner: 'ZENDESK',
      input: {},
      by,
    })

    expect(refused._unsafeUnwrapErr()).toEqual([
      userError('SECRETS_UNAVAILABLE'),
    ])
    expect(cloud.settings.version).toBe(before)
  })

  describe('while encryption keys are missing', () => {
    const missing = { kind: 'KEYS_MISSING', detail: 'missing' } as const
    const typed = { ...draft, newSecrets: { apiToken: 'typed-anew-123' } }
    const request = { partner: 'ZENDESK', input: {}, by } as const

    it('has lost ones replaced for what was typed, and drops what they sealed', async () => {
      const { ports, cloud } = prepared((_input, stored) =>
        stored?.secretNames.length ? ok(draft) : ok(typed)
      )
      const settings = cloud.settings.settings.partners.ZENDESK!

      settings.secrets.webhookToken = {
        ...settings.secrets.apiToken!,
        sealed: 'by a lost key',
      }
      settings.secrets.apiToken!.sealed = 'by a lost key'
      cloud.vault.faults.next('open', missing)

      const after = (await saveConnection(ports, request))._unsafeUnwrap()

      expect(cloud.vault.replacements).toBe(1)
      expect(after.partners.ZENDESK?.secrets).toEqual({
        apiToken: expect.objectContaining({
          sealed: 'sealed(ZENDESK.apiToken)typed-anew-123',
        }),
      })
    })

    it('keeps what was sealed when the keys are back after a moment', async () => {
      const { ports, cloud } = prepared(() => ok(typed))
      const settings = cloud.settings.settings.partners.ZENDESK!
      const webhookToken = {
        ...settings.secrets.apiToken!,
        sealed: 'sealed(ZENDESK.webhookToken)kept',
      }

      settings.secrets.webhookToken = webhookToken
      cloud.vault.faults.next('open', missing)

      const after = (await saveConnection(ports, request))._unsafeUnwrap()

      expect(after.partners.ZENDESK?.secrets).toMatchObject({ webhookToken })
    })

    it('leaves everything as it is when the credentials were not typed', async () => {
      const { ports, cloud } = prepared(() => err([userError('REQUIRED')]))
      const before = cloud.settings.version

      cloud.vault.faults.next('open', missing)

      const refused = await saveConnection(ports, request)

      expect(refused._unsafeUnwrapErr()).toEqual([userError('KEYS_MISSING')])
      expect(cloud.vault.replacements).toBe(0)
      expect(cloud.settings.version).toBe(before)
    })
  })

  it('drops secrets that no longer serve', async () => {
    const stored = await saved({ ...draft, droppedSecrets: ['apiToken'] })

    expect(stored?.secrets).toEqual({})
  })

  it('forgets what was set up in another account', async () => {
    expect(await saved({ ...draft, newAccount: true })).toEqual({
      connection: { subdomain: 'acme' },
      secrets: { apiToken: expect.anything() },
    })
  })

  it('hands the adapter what is stored, without the secrets', async () => {
    const readConnection = jest.fn(() => ok(draft))
    const { ports } = prepared(readConnection)
    const input = { address: 'acme' }

    await saveConnection(ports, { partner: 'ZENDESK', input, by })

    expect(readConnection).toHaveBeenCalledWith(input, {
      connection: {},
      secretNames: ['apiToken'],
    })
  })

  it('stores nothing of a faulty input', async () => {
    const errors = [userError('ZENDESK_ADDRESS_INVALID', 'address')]
    const { ports, cloud } = prepared(() => err(errors))
    const request = { partner: 'ZENDESK', input: {}, by } as const
    const refused = await saveConnection(ports, request)

    expect(refused._unsafeUnwrapErr()).toEqual(errors)
    expect(cloud.settings.settings).toEqual(settingsBefore())
  })

  it('stores nothing when a secret cannot be sealed', async () => {
    const { ports, cloud } = prepared(() =>
      ok({ ...draft, newSecrets: { apiToken: 'new' } })
    )

    cloud.vault.faults.next('seal', { kind: 'UNAVAILABLE', detail: 'no key' })

    const request = { partner: 'ZENDESK', input: {}, by } as const
    const refused = await saveConnection(ports, request)

    expect(refused._unsafeUnwrapErr()).toEqual([
      userError('SECRETS_UNAVAILABLE'),
    ])
    expect(cloud.settings.settings).toEqual(settingsBefore())
  })
})
