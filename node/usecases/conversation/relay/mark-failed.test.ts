import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { readStatus } from '../../status/read-status'
import { dismissFailures } from '../failures/dismiss-failures'
import { listHandoffs } from '../list-conversations/list-handoffs'
import { retryDeliveries } from '../failures/retry-deliveries'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { sweep } from '../sweep/sweep'

const conversationId = 'conversation-1'
const about = { conversationId, by: 'ana@livestore.example' }

const setUp = async () => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)

  const refuse = () =>
    remote.faults.next('send', { kind: 'REFUSED', code: 'x', detail: 'odd' })
  const fail = async (id: string) => {
    refuse()
    await sendShopperMessage(ports, messageInput(id), soon(ports))
  }
  const listed = async () =>
    (
      await listHandoffs(ports, {
        filter: { failed: true },
        page: 1,
        pageSize: 20,
      })
    )
      ._unsafeUnwrap()
      .records.map((record) => record.conversationId)
  const count = async () =>
    (await readStatus(ports))._unsafeUnwrap().failedDeliveries

  return { ports, cloud, remote, refuse, fail, listed, count }
}

it('lists what failed by one list and a record each, however many conversations there are', async () => {
  const { cloud, fail, listed } = await setUp()
  const startedAt = cloud.clock.iso()

  for (let number = 0; number < 300; number += 1) {
    cloud.index.open.set(
      `${startedAt}/c${number}`,
      cloud.index.entry(`c${number}`, { startedAt })
    )
  }
  await fail('m1')
  cloud.counter.reset()

  expect(await listed()).toEqual([conversationId])
  expect(cloud.counter.calls.sort()).toEqual([
    'store.listHandoffs',
    'store.listSetAside',
    'store.read',
  ])
})

it('writes an entry with the first failure alone, and none where all arrives', async () => {
  const { ports, cloud, fail } = await setUp()

  await sendShopperMessage(ports, messageInput('m0'), soon(ports))
  expect(cloud.counter.count('store.setFailed')).toBe(0)

  await fail('m1')
  await fail('m2')
  expect(cloud.counter.count('store.setFailed')).toBe(1)
})

it('takes it off the list once it is delivered or dismissed, and its entry at the next look at the status', async () => {
  const { ports, cloud, fail, listed, count } = await setUp()

  await fail('m1')
  expect(await count()).toBe(1)

  await retryDeliveries(ports, about, soon(ports))
  expect(await listed()).toEqual([])
  expect(await count()).toBe(0)
  expect(cloud.index.failed.size).toBe(0)

  await fail('m2')
  expect(await listed()).toEqual([conversationId])

  await dismissFailures(ports, about, soon(ports))
  expect(await count()).toBe(0)
  expect(cloud.index.failed.size).toBe(0)
})

it('keeps what fails again though somebody looks while it is tried', async () => {
  const { cloud, refuse, fail, listed, count } = await setUp()

  await fail('m1')
  refuse()

  const watched = cloud.replica({
    gate: async (call, act) => {
      if (call === 'partner.send') await count()

      return act()
    },
  })

  await retryDeliveries(watched, about, soon(watched))

  expect(await listed()).toEqual([conversationId])
  expect(await count()).toBe(1)
})

it('finds by the sweep what could not be indexed', async () => {
  const { ports, cloud, fail, listed } = await setUp()

  cloud.index.faults.next('setFailed', { kind: 'UNAVAILABLE', detail: 'down' })
  await fail('m1')
  expect(await listed()).toEqual([])

  await sweep(ports, { limit: 10, deadline: soon(ports) })
  expect(await listed()).toEqual([conversationId])
})
