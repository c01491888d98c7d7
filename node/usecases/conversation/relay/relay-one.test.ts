import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { relayOne } from './relay-one'

const conversationId = 'conversation-1'

const retryAfter = (retryAfterMs: number): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous: false,
  retryAfterMs,
  detail: '429',
})

/** Whoever was asked to wait comes at that time or a little later. */
const expectAfter = (waited: number, asked: number): void => {
  expect(waited).toBeGreaterThanOrEqual(asked)
  expect(waited).toBeLessThanOrEqual(asked * 1.25)
}

const setUp = async (...failures: DeliveryFailure[]) => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)
  failures.forEach((failure) => remote.faults.next('send', failure))
  await sendShopperMessage(ports, messageInput('m1'), soon(ports))

  const woken = cloud.woken.splice(0)
  const began = cloud.clock.now()

  return {
    ports,
    cloud,
    remote,
    woken,
    wake: () => relayOne(ports, conversationId, soon(ports)),
    waited: () => cloud.clock.now() - began,
  }
}

describe('relayOne', () => {
  it('waits for what is due soon, and delivers it', async () => {
    const { cloud, remote, woken, wake, waited } = await setUp(retryAfter(4000))

    await wake()

    expect(woken).toEqual([conversationId])
    expectAfter(waited(), 4000)
    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.woken).toEqual([])
  })

  it('waits no longer than 8 s, and wakes up again for what is due after', async () => {
    const { cloud, remote, wake, waited } = await setUp(retryAfter(12_000))

    await wake()

    expect(waited()).toBe(8000)
    expect(remote.messageIds).toEqual([])
    expect(cloud.woken).toEqual([conversationId])

    await wake()

    expectAfter(waited(), 12_000)
    expect(remote.messageIds).toEqual(['m1'])
  })

  it('is woken once for all that waits behind a message that sits out its pause', async () => {
    const { ports, cloud, remote, wake } = await setUp(retryAfter(4000))

    for (const id of ['m2', 'm3', 'm4']) {
      await sendShopperMessage(ports, messageInput(id), soon(ports))
    }

    expect(cloud.woken).toEqual([])
    expect(cloud.index.due.size).toBe(1)

    await wake()

    expect(remote.messageIds).toEqual(['m1', 'm2', 'm3', 'm4'])
  })

  it('is woken for a message just before the pause ends, when a replica whose clock is fast may have taken the mark', async () => {
    const { ports, cloud } = await setUp(retryAfter(4000))
    const [mark] = cloud.index.due.values()

    cloud.clock.advance(mark!.dueAt! - cloud.clock.now() - 1000)
    await sendShopperMessage(ports, messageInput('m2'), soon(ports))

    expect(cloud.woken).toEqual([conversationId])
  })

  it('is woken for a message of another replica, which knows nothing of the mark', async () => {
    const { cloud } = await setUp(retryAfter(4000))
    const other = cloud.replica()

    await sendShopperMessage(other, messageInput('m2'), soon(other))

    expect(cloud.woken).toEqual([conversationId])
  })

  it('leaves to the sweep what is due later', async () => {
    const { cloud, woken, wake, waited } = await setUp(retryAfter(60_000))

    await wake()

    expect(woken).toEqual([])
    expect(waited()).toBe(0)
    expect(cloud.woken).toEqual([])
  })

  it('wakes up again when the delivery fails once more', async () => {
    const { cloud, wake } = await setUp(retryAfter(0), retryAfter(9000))

    await wake()

    expect(cloud.woken).toEqual([conversationId])
    expect(cloud.index.isDue(conversationId)).toBe(true)
  })

  it('does nothing where nothing waits, or somebody delivers', async () => {
    const { ports, cloud, wake } = await setUp()

    await wake()
    await relayOne(ports, 'nobody', soon(ports))

    const record = cloud.conversations.peek(conversationId)!

    cloud.conversations.put({
      ...record,
      handoff: {
        ...record.handoff,
        pendingFetch: {
          id: 'r1',
          withStatus: false,
          dueAt: cloud.clock.iso(),
          attempts: 0,
        },
      },
      lease: {
        holder: 'somebody',
        expiresAt: new Date(cloud.clock.now() + 30_000).toISOString(),
        takenAt: cloud.clock.iso(),
        sending: { commands: [], events: [] },
      },
    })
    cloud.counter.reset()
    await wake()

    expect(cloud.counter.calls).toEqual(['store.read'])
  })
})
