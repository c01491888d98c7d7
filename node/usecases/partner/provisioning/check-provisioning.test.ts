import { ok } from 'neverthrow'

import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import { HOUR_MS, MINUTE_MS } from '../../../domain/time-units'
import { fakePorts } from '../../../testing/fake-ports'
import { checkProvisioning } from './inspect-provisioning'

const setUp = (known?: 'IN_PLACE' | 'PLANNED') => {
  const { ports, cloud, remote } = fakePorts()
  const reportOf = (
    state: 'IN_PLACE' | 'PLANNED' | 'MISSING'
  ): ProvisioningReport => ({
    checkedAt: cloud.clock.iso(),
    steps: [{ id: 'webhook', state, title: 'Webhook', details: [], drift: [] }],
  })
  const inspect = jest.fn(async () => ok(reportOf('MISSING')))

  remote.provisioning.inspect = inspect

  if (known) {
    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.provisioningReport = reportOf(known)
    })
  }

  return {
    inspect,
    cloud,
    check: (inUse = false) =>
      checkProvisioning(ports, 'ZENDESK', {
        inUse,
        deadline: cloud.clock.now() + 5000,
      }),
    checkTooLate: () =>
      checkProvisioning(ports, 'ZENDESK', {
        inUse: true,
        deadline: cloud.clock.now(),
      }),
    found: () =>
      cloud.settings.settings.partners.ZENDESK?.provisioningReport?.steps[0]
        ?.state,
  }
}

it('looks once an hour whether what was made is still there', async () => {
  const { inspect, cloud, check, found } = setUp('IN_PLACE')

  await check()
  expect(inspect).not.toHaveBeenCalled()

  cloud.clock.advance(HOUR_MS)
  await check()
  await check()

  expect(inspect).toHaveBeenCalledTimes(1)
  expect(found()).toBe('MISSING')

  cloud.clock.advance(HOUR_MS)
  await check()

  expect(inspect).toHaveBeenCalledTimes(2)
})

it('looks every two minutes while it is in use', async () => {
  const { inspect, cloud, check, found } = setUp('IN_PLACE')

  cloud.clock.advance(2 * MINUTE_MS - 1)
  await check(true)
  expect(inspect).not.toHaveBeenCalled()

  cloud.clock.advance(1)
  await check(false)
  expect(inspect).not.toHaveBeenCalled()

  await check(true)
  expect(found()).toBe('MISSING')

  cloud.clock.advance(2 * MINUTE_MS)
  await check(true)
  await check(true)
  expect(inspect).toHaveBeenCalledTimes(2)
})

it.each([undefined, 'PLANNED'] as const)(
  'leaves an account alone in which nothing was made (%s)',
  async (known) => {
    const { inspect, cloud, check } = setUp(known)

    cloud.clock.advance(HOUR_MS)
    await check()

    expect(inspect).not.toHaveBeenCalled()
  }
)

it('is not begun without time for it', async () => {
  const { inspect, cloud, checkTooLate } = setUp('IN_PLACE')

  cloud.clock.advance(HOUR_MS)
  await checkTooLate()

  expect(inspect).not.toHaveBeenCalled()
})
