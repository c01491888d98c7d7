import { sendShopperMessage } from './send-shopper-message/send-shopper-message'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import type { EndHandoffInput } from './end-handoff'
import { endHandoff } from './end-handoff'

const conversationId = 'conversation-1'

const setUp = async () => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)
  cloud.counter.reset()

  const end = async (reason?: EndHandoffInput['reason']) =>
    (
      await endHandoff(ports, { conversationId, reason }, soon(ports))
    )._unsafeUnwrap()

  return { ports, cloud, remote, end }
}

describe('endHandoff', () => {
  it('gives back to the bot and tells the partner, with 3 calls to the store', async () => {
    const { cloud, remote, end } = await setUp()

    expect(await end()).toMatchObject({
      status: 'CLOSED',
      closeReason: 'SHOPPER_LEFT',
      waitingDeliveries: 0,
    })
    expect(remote.tickets).toMatchObject([{ ended: true }])
    expect(cloud.inbox.received.at(-1)).toMatchObject({
      type: 'handoff.closed',
      event: { type: 'enable_bot' },
      handoff: { closeReason: 'SHOPPER_LEFT' },
    })
    expect(cloud.counter.count('store.')).toBe(3)
    expect(cloud.counter.count('partner.')).toBe(2)
  })

  it('still brings the words that the agent wrote before, whose webhook call got lost', async () => {
    const { cloud, remote, end } = await setUp()

    remote.tickets[0]?.updates.push({
      kind: 'message',
      id: 'agent-1',
      at: cloud.clock.iso(),
      text: 'Wait, I have it',
      attachments: [],
    })
    await end()

    expect(cloud.inbox.received.map(({ message }) => message?.text)).toContain(
      'Wait, I have it'
    )
  })

  it('answers the same when asked again, and tells nobody twice', async () => {
    const { cloud, remote, end } = await setUp()
    const first = await end('BOT_CANCELLED')

    cloud.clock.advance(1000)

    expect(await end()).toEqual(first)
    expect(first.closeReason).toBe('BOT_CANCELLED')
    expect(cloud.inbox.types).toEqual(['handoff.queued', 'handoff.closed'])
    expect(cloud.counter.count('partner.end')).toBe(1)
    expect(remote.tickets).toHaveLength(1)
  })

  it('tells the partner after the messages that wait, the bot at once', async () => {
    const { ports, cloud, remote, end } = await setUp()

    remote.faults.next('send', {
      kind: 'RETRY',
      ambiguous: false,
      detail: '503',
    })
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))

    expect((await end()).waitingDeliveries).toBe(2)
    expect(cloud.inbox.types).toContain('handoff.closed')

    cloud.clock.advance(2000)

    expect((await end()).waitingDeliveries).toBe(0)
    expect(remote.tickets).toMatchObject([{ ended: true, endedAfter: 1 }])
  })

  it('refuses where there never was a handoff', async () => {
    const { ports } = await setUp()
    const input = { conversationId: 'nobody' }
    const ended = await endHandoff(ports, input, soon(ports))

    expect(ended._unsafeUnwrapErr()).toEqual([{ code: 'NO_OPEN_HANDOFF' }])
  })

  it('asks to repeat when the store does not answer', async () => {
    const { ports, cloud, remote } = await setUp()

    cloud.conversations.faults.next('write', {
      kind: 'UNAVAILABLE',
      detail: '503',
    })

    const ended = await endHandoff(ports, { conversationId }, soon(ports))

    expect(ended._unsafeUnwrapErr()).toEqual([{ code: 'STORE_UNAVAILABLE' }])
    expect(remote.tickets).toMatchObject([{ ended: false }])
  })
})
