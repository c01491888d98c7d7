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

  return { readsOf }
}

it("makes the clock's sweep cost the same whether ten handoffs are open or sixty", async () => {
  const few = await storeWith(10)
  const many = await storeWith(60)

  expect(await many.readsOf('CLOCK')).toBe(await few.readsOf('CLOCK'))
})

it('walks on through all that are left where traffic asks', async () => {
  const few = await storeWith(10)
  const many = await storeWith(60)
  const clocks = 10
  const left = 60 - clocks

  expect(await many.readsOf('TRAFFIC')).toBe(
    (await few.readsOf('TRAFFIC')) - clocks + left
  )
})
