import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { DAY_MS } from '../../../domain/time-units'
import { openedHandoff, soon } from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { checkPartner } from './check-partner'

const lost: DeliveryFailure = { kind: 'RETRY', ambiguous: false, detail: '503' }

const refused: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'fake.wrong-credentials',
  detail: '401',
}

const setUp = () => {
  const { ports, cloud, remote } = fakePorts()

  return {
    ports,
    cloud,
    remote,
    check: () => checkPartner(ports, 'ZENDESK', soon(ports)),
    zendesk: () => cloud.settings.settings.partners.ZENDESK!,
    /** Checks while something happens at the same time as the probe. */
    checkDuring: (happens: () => void) => {
      const looking = cloud.replica({
        gate: async (call, act) => {
          if (call === 'partner.probe') happens()

          return act()
        },
      })

      return checkPartner(looking, 'ZENDESK', soon(ports))
    },
  }
}

it('is made once a day', async () => {
  const { cloud, check, zendesk } = setUp()

  await check()
  await check()

  expect(cloud.counter.count('partner.probe')).toBe(1)
  expect(zendesk().provenAt).toBe(cloud.clock.iso())

  cloud.clock.advance(DAY_MS)
  await check()

  expect(cloud.counter.count('partner.probe')).toBe(2)
})

it('is not begun without time for it', async () => {
  const { ports, cloud } = setUp()

  await checkPartner(ports, 'ZENDESK', ports.clock.now())

  expect(cloud.counter.count('partner.probe')).toBe(0)
})

it('finds that our credentials are refused, and when they are taken again', async () => {
  const { ports, remote, check, zendesk } = setUp()

  remote.faults.next('probe', refused, { times: 2 })
  await check()
  await check()

  expect(zendesk().problem?.code).toBe('fake.wrong-credentials')

  await check()

  expect(zendesk().problem).toBeUndefined()
  expect((await openedHandoff(ports))?.status).toBe('QUEUED')
})

it('concludes nothing from a passing fault', async () => {
  const { remote, check, zendesk } = setUp()

  remote.faults.next('probe', lost)
  await check()

  expect(zendesk().problem).toBeUndefined()
})

it('does not forget a problem that was noted while it looked', async () => {
  const { cloud, checkDuring, zendesk } = setUp()

  await checkDuring(() =>
    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.problem = { code: 'newer', since: 'now' }
    })
  )

  expect(zendesk().problem?.code).toBe('newer')
})

it('does not call credentials proven that were replaced while it looked', async () => {
  const { cloud, checkDuring, zendesk } = setUp()
  const { provenAt } = zendesk()

  await checkDuring(() =>
    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.secrets.apiToken!.sealed = 'sealed(another)'
    })
  )

  expect(zendesk().provenAt).toBe(provenAt)
})
