import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import { servingPartner } from '../../domain/failover/failover'
import { MINUTE_MS } from '../../domain/time-units'
import { fakePorts, readySettings } from '../../testing/fake-ports'
import { switchOver } from './switch-over'

const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

const silent: DeliveryFailure = {
  kind: 'RETRY',
  ambiguous: false,
  detail: '503',
}

const setUp = () => {
  const settings = readySettings()
  const lastEventAt = '2026-11-20T11:00:00.000Z'

  for (const partner of [settings.partners.ZENDESK, settings.partners.ZENVIA])
    partner!.webhook = { lastEventAt }
  settings.failover = { afterMinutes: 10 }

  const { ports, cloud, remote } = fakePorts(settings)

  return {
    ports,
    cloud,
    remote,
    look: async (minutes: number) => {
      cloud.clock.advance(minutes * MINUTE_MS)
      await switchOver(ports, cloud.settings.settings)

      return servingPartner(cloud.settings.settings)
    },
    trouble: (code?: string) =>
      cloud.settings.change(({ partners }) => {
        partners.ZENDESK!.problem = code
          ? { code, since: cloud.clock.iso() }
          : undefined
      }),
    noted: () => cloud.settings.settings.failover,
  }
}

it('goes to the other partner once the chosen one has had a problem for so long, and back when it is over', async () => {
  const { look, trouble } = setUp()

  trouble('zendesk.wrong-credentials')

  expect(await look(9)).toBe('ZENDESK')
  expect(await look(1)).toBe('ZENVIA')

  trouble()

  expect(await look(1)).toBe('ZENDESK')
})

it('asks the chosen partner itself where nothing is left that waits for it', async () => {
  const { cloud, remote, look, trouble, noted } = setUp()

  trouble('zendesk.wrong-credentials')
  await look(10)
  trouble()
  cloud.counter.reset()
  remote.faults.next('probe', silent)

  expect(await look(1)).toBe('ZENVIA')
  expect(await look(1)).toBe('ZENDESK')
  expect(cloud.counter.count('partner.probe')).toBe(2)
  expect(noted()).toEqual({
    afterMinutes: 10,
    endedAt: cloud.clock.iso(),
  })
})

it('counts what the partner lost of its set-up as trouble, from when that was seen', async () => {
  const { cloud, look, noted } = setUp()
  const brokenSince = cloud.clock.iso()

  cloud.settings.change(({ partners }) => {
    partners.ZENDESK!.provisioningReport = {
      steps: [
        {
          id: 'webhook',
          state: 'MISSING',
          title: 'VTEX Chatbot - Live Support',
          details: [],
          drift: [],
        },
      ],
      checkedAt: brokenSince,
      brokenSince,
    }
  })
  await look(1)

  expect(noted()?.trouble).toEqual({ partner: 'ZENDESK', since: brokenSince })
})

it('makes no call where failover is off', async () => {
  const { cloud, look } = setUp()

  cloud.settings.change((settings) => {
    settings.failover = undefined
  })
  cloud.counter.reset()

  expect(await look(60)).toBe('ZENDESK')
  expect(cloud.counter.calls).toEqual([])
})

it('leaves alone what was chosen meanwhile', async () => {
  const { ports, cloud, trouble } = setUp()

  trouble('zendesk.wrong-credentials')
  cloud.clock.advance(10 * MINUTE_MS)
  const before = structuredClone(cloud.settings.settings)

  cloud.settings.change((settings) => {
    settings.partner = 'ZENVIA'
  })
  await switchOver(ports, before)

  expect(cloud.settings.settings.failover).toEqual({ afterMinutes: 10 })
})

it('tells the operator when it could not be noted, and tries again with the next look', async () => {
  const { cloud, look, trouble } = setUp()

  trouble('zendesk.wrong-credentials')
  cloud.settings.faults.next('write', unavailable)

  expect(await look(10)).toBe('ZENDESK')
  expect(cloud.log.lines).toEqual([
    {
      level: 'warn',
      message: 'Who takes new conversations could not be noted',
      fields: { partner: 'ZENDESK' },
    },
  ])
  expect(await look(10)).toBe('ZENVIA')
})
