import { MINUTE_MS } from '../../../domain/time-units'
import type { Ports } from '../../../ports/ports'
import { offer } from '../../../testing/capability'
import { fakeWebhook } from '../../../testing/fake-partner'
import { receivePartnerSignal } from '../../conversation/receive-partner-signal/receive-partner-signal'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { startWebhookCheck } from './start-webhook-check'

const pasteAt = (ports: Ports, key: string): void =>
  offer(ports.partners.ZENVIA, {
    webhook: {
      kind: 'PASTED',
      keyOf: () => key,
      renewKey: ({ connection }) => ({
        connection,
        newSecrets: {},
        droppedSecrets: [],
      }),
    },
  })

const prepared = () => {
  const { ports, cloud } = fakePorts({ ...readySettings(), partner: 'ZENVIA' })

  pasteAt(ports, 'right-key')

  const call = (key?: string, partner: 'ZENVIA' | 'ZENDESK' = 'ZENVIA') =>
    receivePartnerSignal(
      ports,
      partner,
      fakeWebhook({ conversationId: 'nobody', updates: [] }, key),
      cloud.clock.now() + 8000
    )

  const sightings = () => cloud.settings.settings.partners.ZENVIA?.webhook

  return { ports, cloud, call, sightings }
}

const check = async (ports: Ports) =>
  (await startWebhookCheck(ports, 'ZENVIA'))._unsafeUnwrap()

describe('noteWebhookEvent', () => {
  it('tells the first call after a check was started, and goes on telling the first one ever', async () => {
    const { ports, cloud, call, sightings } = prepared()

    await call()
    cloud.clock.advance(MINUTE_MS)
    await check(ports)

    const checkStartedAt = cloud.clock.iso()

    const firstEventAt = '2026-11-20T12:00:00.000Z'

    expect(sightings()).toEqual({
      checkStartedAt,
      firstEventAt,
      lastEventAt: firstEventAt,
    })

    cloud.clock.advance(MINUTE_MS)
    await call()

    expect(sightings()).toEqual({
      checkStartedAt,
      firstEventAt,
      lastEventAt: cloud.clock.iso(),
    })
  })

  it('writes once an hour under traffic', async () => {
    const { cloud, call, sightings } = prepared()

    await call()

    const before = cloud.settings.version

    cloud.clock.advance(59 * MINUTE_MS)
    await call()
    expect(cloud.settings.version).toBe(before)

    cloud.clock.advance(MINUTE_MS)
    await call()
    expect(sightings()).toEqual({
      firstEventAt: '2026-11-20T12:00:00.000Z',
      lastEventAt: '2026-11-20T13:00:00.000Z',
    })
  })

  it('takes no notice of a call with a wrong key', async () => {
    const { call, sightings } = prepared()

    await call('wrong-key')

    expect(sightings()).toBeUndefined()
  })

  it('takes no notice of a call to an address that another has taken the place of', async () => {
    const { ports, call, sightings } = prepared()

    pasteAt(ports, 'newer-key')

    expect((await call()).kind).toBe('IGNORED')
    expect(sightings()).toBeUndefined()
  })

  it('takes no notice of a partner whose webhook we set up ourselves', async () => {
    const { cloud, call } = prepared()
    const before = cloud.settings.version

    await call('right-key', 'ZENDESK')

    expect(cloud.settings.version).toBe(before)
  })

  it('takes the call though it cannot be noted', async () => {
    const { cloud, call } = prepared()

    cloud.settings.faults.next('read', { kind: 'UNAVAILABLE', detail: 'down' })

    expect((await call()).kind).toBe('IGNORED')
  })
})
