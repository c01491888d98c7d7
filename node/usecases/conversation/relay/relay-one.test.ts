import type { DeliveryFailure } from '../../../ports/delivery'
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
  unsure: false,
  retryAfterMs,
  detail: '429',
})

const setUp = async (...failures: DeliveryFailure[]) => {
  const { ports, cloud, desk } = fakePorts()

  await openedHandoff(ports)
  failures.forEach((failure) => desk.faults.next('send', failure))
  await sendShopperMessage(ports, messageInput('m1'), soon(ports))

  const rung = cloud.rung.splice(0)
  const began = cloud.clock.now()

  return {
    ports,
    cloud,
    desk,
    rung,
    ring: () => relayOne(ports, conversationId, soon(ports)),
    waited: () => cloud.clock.now() - began,
  }
}

describe('relayOne', () => {
  it('waits for what is due soon, and delivers it', async () => {
    const { cloud, desk, rung, ring, waited } = await setUp(retryAfter(5000))

    await ring()

    expect(rung).toEqual([conversationId])
    expect(waited()).toBe(5000)
    expect(desk.messageIds).toEqual(['m1'])
    expect(cloud.rung).toEqual([])
  })

  it('waits no longer than 8 s, and rings again for what is due after', async () => {
    const { cloud, desk, ring, waited } = await setUp(retryAfter(15_000))

    await ring()

    expect(waited()).toBe(8000)
    expect(desk.messageIds).toEqual([])
    expect(cloud.rung).toEqual([conversationId])

    await ring()

    expect(waited()).toBe(15_000)
    expect(desk.messageIds).toEqual(['m1'])
  })

  it('leaves to the sweep what is due later', async () => {
    const { cloud, rung, ring, waited } = await setUp(retryAfter(60_000))

    await ring()

    expect(rung).toEqual([])
    expect(waited()).toBe(0)
    expect(cloud.rung).toEqual([])
  })

  it('rings again when the delivery fails once more', async () => {
    const { cloud, ring } = await setUp(retryAfter(0), retryAfter(9000))

    await ring()

    expect(cloud.rung).toEqual([conversationId])
    expect(cloud.marks.due.has(conversationId)).toBe(true)
  })

  it('does nothing where nothing waits, or somebody delivers', async () => {
    const { ports, cloud, ring } = await setUp()

    await ring()
    await relayOne(ports, 'nobody', soon(ports))

    const record = cloud.conversations.peek(conversationId)!

    cloud.conversations.put({
      ...record,
      partnerRang: {
        id: 'r1',
        closing: false,
        dueAt: cloud.clock.iso(),
        attempts: 0,
      },
      lease: {
        holder: 'somebody',
        expiresAt: new Date(cloud.clock.now() + 30_000).toISOString(),
        sending: { toPartner: [], toBot: [] },
      },
    })
    cloud.counter.reset()
    await ring()

    expect(cloud.counter.calls).toEqual(['store.read'])
  })
})
