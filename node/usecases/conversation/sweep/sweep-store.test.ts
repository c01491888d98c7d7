import { MINUTE_MS } from '../../../domain/time-units'
import { fakePorts } from '../../../testing/fake-ports'
import { handoffInput, soon } from '../../../testing/conversation-inputs'
import { requestHandoff } from '../request-handoff/request-handoff'
import { sweepStore } from './sweep-store'

const storeWith = async (handoffs: number) => {
  const { ports, cloud } = fakePorts()

  for (let count = 0; count < handoffs; count += 1) {
    const conversationId = `conversation-${count}`

    await requestHandoff(ports, handoffInput({ conversationId }), soon(ports))
  }

  await sweepStore(ports, 'CLOCK')

  const readsOf = async (askedBy: 'CLOCK' | 'TRAFFIC'): Promise<number> => {
    cloud.counter.reset()
    await sweepStore(ports, askedBy)

    return cloud.counter.count('store.read')
  }

  return { ports, cloud, readsOf }
}

it("makes the clock's sweep cost the same whether twenty handoffs are open or sixty", async () => {
  const few = await storeWith(20)
  const many = await storeWith(60)

  few.cloud.clock.advance(3 * MINUTE_MS)
  many.cloud.clock.advance(3 * MINUTE_MS)

  expect(await many.readsOf('CLOCK')).toBe(await few.readsOf('CLOCK'))
})

it('asks only what is due and when it walked last, for three minutes after a walk', async () => {
  const { ports, cloud } = await storeWith(60)

  cloud.clock.advance(3 * MINUTE_MS - 1)
  cloud.counter.reset()
  await sweepStore(ports, 'CLOCK')

  expect(cloud.counter.calls).toEqual([
    'schedule.keep',
    'store.listDue',
    'store.readWalk',
  ])
  expect(cloud.index.walk.walkedAt).toBe('2026-11-20T12:00:00.000Z')

  cloud.clock.advance(1)
  await sweepStore(ports, 'CLOCK')

  expect(cloud.index.walk.walkedAt).toBe('2026-11-20T12:03:00.000Z')
})

it('does not rest where it could not list the open handoffs, or ran out of time', async () => {
  const { ports, cloud } = await storeWith(20)

  cloud.clock.advance(3 * MINUTE_MS)
  cloud.index.faults.next('listOpen', { kind: 'UNAVAILABLE', detail: '503' })
  await sweepStore(ports, 'CLOCK')

  expect(cloud.index.walk.walkedAt).toBeUndefined()

  cloud.counter.reset()
  await sweepStore(ports, 'CLOCK')

  expect(cloud.counter.count('store.listOpen')).toBe(1)
})

it('walks on through all that are left where traffic asks, rested or not', async () => {
  const few = await storeWith(20)
  const many = await storeWith(60)
  const clocks = 20
  const left = 60 - clocks

  expect(await many.readsOf('TRAFFIC')).toBe(
    (await few.readsOf('TRAFFIC')) - clocks + left
  )
})
