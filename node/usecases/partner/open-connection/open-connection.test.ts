import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { openConnection } from './open-connection'
import { openSecrets, sealSecrets } from '../../settings/partner-secrets'
import { endingOf } from '../../settings/stored-secret'

const change = {
  changedAt: '2026-11-20T12:00:00.000Z',
  changedBy: 'ana@livestore.example',
}

describe('openConnection', () => {
  it('opens the secrets of the partner asked for', async () => {
    const { ports } = fakePorts()
    const opened = await openConnection(ports, readySettings(), 'ZENVIA')

    expect(opened._unsafeUnwrap()).toEqual({
      connection: {},
      secrets: { apiToken: 'ZENVIA-token' },
    })
  })

  it('brings what provisioning has made', async () => {
    const { ports } = fakePorts()
    const settings = readySettings()

    settings.partners.ZENDESK!.provisioned = { webhookId: '01' }

    const opened = await openConnection(ports, settings, 'ZENDESK')

    expect(opened._unsafeUnwrap().provisioned).toEqual({ webhookId: '01' })
  })

  it('tells a partner that is not connected', async () => {
    const { ports } = fakePorts()
    const settings = { ...readySettings(), partners: {} }
    const opened = await openConnection(ports, settings, 'ZENDESK')

    expect(opened._unsafeUnwrapErr().kind).toBe('NOT_CONNECTED')
  })

  it('tells secrets that the vault cannot open', async () => {
    const { ports, cloud } = fakePorts()

    cloud.vault.faults.next('open', { kind: 'UNAVAILABLE', detail: 'no key' })

    const opened = await openConnection(ports, readySettings(), 'ZENDESK')

    expect(opened._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
  })
})

describe('sealSecrets', () => {
  it('seals what only the same partner opens again', async () => {
    const { ports } = fakePorts()
    const secrets = { apiToken: 'a-very-secret-token' }
    const sealed = (
      await sealSecrets(ports.vault, 'ZENDESK', secrets, change)
    )._unsafeUnwrap()

    const opened = await openSecrets(ports.vault, 'ZENDESK', sealed)
    const elsewhere = await openSecrets(ports.vault, 'ZENVIA', sealed)

    expect(sealed.apiToken).toMatchObject({ lastFour: 'oken', ...change })
    expect(opened._unsafeUnwrap()).toEqual(secrets)
    expect(elsewhere._unsafeUnwrapErr().kind).toBe('UNREADABLE')
  })
})

it.each([
  ['a-very-secret-token', 'oken'],
  ['twelve-chars', 'hars'],
  ['eleven-char', ''],
  ['abcd', ''],
])('shows of %s the ending "%s"', (secret, ending) => {
  expect(endingOf(secret)).toBe(ending)
})
