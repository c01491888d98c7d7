import { err, ok } from 'neverthrow'

import { userError } from '../../../domain/user-error'
import type { OpenConnection } from '../../../ports/partner'
import type { ConnectionCheck } from '../../../ports/partner-account'
import type { ConnectionDraft } from '../../../ports/connection-draft'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { testConnection } from './test-connection'

const passed: ConnectionCheck = { id: 'address', status: 'PASSED' }
const warned: ConnectionCheck = {
  id: 'limits',
  status: 'WARNING',
  code: 'zendesk.slow',
}
const failed: ConnectionCheck = {
  id: 'credentials',
  status: 'FAILED',
  code: 'zendesk.wrong-credentials',
}

const sales = { id: '360', name: 'Vendas', active: true }

const prepared = (
  checks: ConnectionCheck[],
  draft: Partial<ConnectionDraft> = {}
) => {
  const settings = readySettings()
  const zendesk = settings.partners.ZENDESK!

  zendesk.provisioned = { webhookId: '01' }
  zendesk.problem = { code: 'zendesk.wrong-credentials', since: '2026-11-02' }

  const { ports, cloud, remote } = fakePorts(settings)
  const tested: OpenConnection[] = []
  const real = ports.partners.ZENDESK

  remote.account.test = async () => checks
  remote.account.listDepartments = async () => ok([sales])
  ports.partners.ZENDESK = {
    ...real,
    readConnection: () =>
      ok({ connection: {}, newSecrets: {}, droppedSecrets: [], ...draft }),
    connectAccount: (open) => {
      tested.push(open)

      return real.connectAccount(open)
    },
  }

  return { ports, cloud, tested }
}

describe('testConnection', () => {
  it('tests what is stored, notes that it works and forgets the problem', async () => {
    const { ports, cloud, tested } = prepared([passed, warned])
    const outcome = await testConnection(ports, { partner: 'ZENDESK' })

    expect(outcome._unsafeUnwrap()).toEqual({
      passed: true,
      checks: [passed, warned],
      departments: [sales],
    })
    expect(tested[0]?.secrets).toEqual({ apiToken: 'ZENDESK-token' })
    expect(cloud.settings.settings.partners.ZENDESK).toMatchObject({
      provenAt: '2026-11-20T12:00:00.000Z',
    })
    expect(cloud.settings.settings.partners.ZENDESK).not.toHaveProperty(
      'problem'
    )
  })

  it('leaves the problem noted when a check fails', async () => {
    const { ports, cloud } = prepared([passed, failed])
    const outcome = await testConnection(ports, { partner: 'ZENDESK' })

    expect(outcome._unsafeUnwrap().passed).toBe(false)
    expect(cloud.settings.settings.partners.ZENDESK?.problem).toBeDefined()
  })

  it('leaves the problem noted that a check still warns of', async () => {
    const { ports, cloud } = prepared([
      passed,
      { ...failed, status: 'WARNING' },
    ])
    const outcome = await testConnection(ports, { partner: 'ZENDESK' })

    expect(outcome._unsafeUnwrap().passed).toBe(true)
    expect(cloud.settings.settings.partners.ZENDESK?.problem).toBeDefined()
  })

  it('asks nobody for departments who did not answer', async () => {
    const { ports } = prepared([failed])
    const outcome = await testConnection(ports, { partner: 'ZENDESK' })

    expect(outcome._unsafeUnwrap().departments).toEqual([])
  })

  it('tests what is typed over what is stored, and stores nothing', async () => {
    const { ports, cloud, tested } = prepared([passed], {
      connection: { subdomain: 'acme' },
      newSecrets: { oauthClientSecret: 'typed' },
    })
    const before = cloud.settings.version

    await testConnection(ports, { partner: 'ZENDESK', typed: {} })

    expect(tested).toEqual([
      {
        connection: { subdomain: 'acme' },
        secrets: { apiToken: 'ZENDESK-token', oauthClientSecret: 'typed' },
        provisioned: { webhookId: '01' },
      },
    ])
    expect(cloud.settings.version).toBe(before)
  })

  it('takes what is typed for what is stored where it is the same', async () => {
    const { ports, cloud } = prepared([passed], {
      connection: readySettings().partners.ZENDESK!.connection,
    })

    await testConnection(ports, { partner: 'ZENDESK', typed: {} })

    expect(cloud.settings.settings.partners.ZENDESK).not.toHaveProperty(
      'problem'
    )
  })

  it('sends no secret of one account to another', async () => {
    const { ports, tested } = prepared([passed], {
      newSecrets: { oauthClientSecret: 'typed' },
      droppedSecrets: ['apiToken'],
      newAccount: true,
    })

    await testConnection(ports, { partner: 'ZENDESK', typed: {} })

    expect(tested).toEqual([
      { connection: {}, secrets: { oauthClientSecret: 'typed' } },
    ])
  })

  it('names what was typed wrong', async () => {
    const { ports } = prepared([])
    const errors = [userError('ZENDESK_EMAIL_INVALID', 'email')]

    ports.partners.ZENDESK.readConnection = () => err(errors)

    const outcome = await testConnection(ports, {
      partner: 'ZENDESK',
      typed: {},
    })

    expect(outcome._unsafeUnwrapErr()).toEqual(errors)
  })

  it('tells that nothing is stored to be tested', async () => {
    const { ports } = fakePorts({ ...readySettings(), partners: {} })
    const outcome = await testConnection(ports, { partner: 'ZENDESK' })

    expect(outcome._unsafeUnwrapErr()).toEqual([userError('NOT_CONNECTED')])
  })

  it('does not call a connection proven that was replaced meanwhile', async () => {
    const { ports, cloud } = prepared([passed])
    const connect = ports.partners.ZENDESK.connectAccount

    ports.partners.ZENDESK.connectAccount = (open) => {
      cloud.settings.change(({ partners }) => {
        partners.ZENDESK!.connection = { subdomain: 'other' }
      })

      return connect(open)
    }

    await testConnection(ports, { partner: 'ZENDESK' })

    expect(cloud.settings.settings.partners.ZENDESK?.problem).toBeDefined()
  })
})
