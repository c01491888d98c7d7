import { userError } from '../../../domain/user-error'
import { offer } from '../../../testing/capability'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { rotateWebhookKey } from './rotate-webhook-key'
import { startWebhookCheck } from './start-webhook-check'
import { pastedWebhookUrl } from './pasted-webhook-url'

const request = { partner: 'ZENVIA', by: 'ana@livestore.example' } as const

const prepared = (settings = readySettings()) => {
  const { ports, cloud } = fakePorts(settings)

  offer(ports.partners.ZENVIA, {
    webhook: {
      kind: 'PASTED',
      keyOf: ({ secrets }) => secrets.webhookKey,
      renewKey: ({ connection }) => ({
        connection: { ...connection, renewed: true },
        newSecrets: { webhookKey: 'the-new-key-of-the-address' },
        droppedSecrets: [],
        formerServesUntil: '2026-11-21T12:00:00.000Z',
      }),
    },
  })

  return { ports, cloud }
}

describe('rotateWebhookKey', () => {
  it('seals the new key and keeps everything else', async () => {
    const { ports, cloud } = prepared()
    const settings = (await rotateWebhookKey(ports, request))._unsafeUnwrap()

    expect(settings.partners.ZENVIA).toMatchObject({
      connection: { renewed: true },
      secrets: {
        apiToken: { lastFour: 'oken' },
        webhookKey: {
          sealed: 'sealed(ZENVIA.webhookKey)the-new-key-of-the-address',
          changedBy: request.by,
        },
      },
      provenAt: expect.anything(),
    })
    expect(cloud.settings.settings).toEqual(settings)
  })

  it('forgets what came to the old address', async () => {
    const { ports } = prepared()

    await startWebhookCheck(ports, 'ZENVIA')
    const settings = (await rotateWebhookKey(ports, request))._unsafeUnwrap()

    expect(settings.partners.ZENVIA).not.toHaveProperty('webhook')
  })

  it('remembers until when the address serves to which calls came, also when it changes again', async () => {
    const settings = readySettings()

    settings.partners.ZENVIA!.webhook = { lastEventAt: '2026-11-20T11:00:00Z' }
    const { ports } = prepared(settings)
    const formerServesUntil = '2026-11-21T12:00:00.000Z'

    for (const time of ['once', 'again']) {
      const rotated = (await rotateWebhookKey(ports, request))._unsafeUnwrap()

      expect([time, rotated.partners.ZENVIA?.webhook]).toEqual([
        time,
        { formerServesUntil },
      ])
    }
  })

  it('shows the address with its key', async () => {
    const { ports } = prepared()
    const before = await pastedWebhookUrl(ports, readySettings(), 'ZENVIA')
    const settings = (await rotateWebhookKey(ports, request))._unsafeUnwrap()

    expect(before).toBeUndefined()
    expect(await pastedWebhookUrl(ports, settings, 'ZENVIA')).toBe(
      `${ports.publicAddress}/webhooks/zenvia/the-new-key-of-the-address`
    )
  })

  it.each([
    ['NOT_CONNECTED', { ...readySettings(), partners: {} }, 'ZENVIA'],
    ['WEBHOOK_KEYLESS', readySettings(), 'ZENDESK'],
  ] as const)('refuses with %s', async (code, settings, partner) => {
    const { ports } = prepared(settings)
    const refused = await rotateWebhookKey(ports, { ...request, partner })

    expect(refused._unsafeUnwrapErr()).toEqual([userError(code)])
  })

  it('stores nothing when the key cannot be sealed', async () => {
    const { ports, cloud } = prepared()
    const before = cloud.settings.version

    cloud.vault.faults.next('seal', { kind: 'UNAVAILABLE', detail: 'no key' })

    expect((await rotateWebhookKey(ports, request)).isErr()).toBe(true)
    expect(cloud.settings.version).toBe(before)
  })
})

it('startWebhookCheck needs a connection', async () => {
  const { ports } = fakePorts({ ...readySettings(), partners: {} })

  expect((await startWebhookCheck(ports, 'ZENVIA'))._unsafeUnwrapErr()).toEqual(
    [userError('NOT_CONNECTED')]
  )
})
