import { sendShopperMessage } from './send-shopper-message/send-shopper-message'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import { retryDeliveries } from './retry-deliveries'

const by = 'ana@livestore.example'
const conversationId = 'conversation-1'

const setUp = async () => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)
  cloud.counter.reset()

  return { ports, cloud, remote }
}

describe('retryDeliveries', () => {
  it('delivers what had failed', async () => {
    const { ports, remote } = await setUp()

    remote.faults.next('send', {
      kind: 'REFUSED',
      code: 'x',
      detail: 'too odd',
    })
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))

    const retried = await retryDeliveries(
      ports,
      { conversationId, by },
      soon(ports)
    )

    expect(retried._unsafeUnwrap()).toMatchObject({ failedDeliveries: 0 })
    expect(remote.messageIds).toEqual(['m1'])
  })

  it('tries at once what waits for later', async () => {
    const { ports, cloud, remote } = await setUp()

    remote.faults.next('send', {
      kind: 'RETRY',
      ambiguous: false,
      detail: 'come again in an hour',
      retryAfterMs: 3_600_000,
    })
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))
    expect(remote.messageIds).toEqual([])

    const before = cloud.clock.now()

    await retryDeliveries(ports, { conversationId, by }, soon(ports))

    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.clock.now() - before).toBeLessThan(60_000)
  })

  it('writes nothing where nothing failed', async () => {
    const { ports, cloud } = await setUp()

    await retryDeliveries(ports, { conversationId, by }, soon(ports))

    expect(cloud.counter.calls).toEqual(['store.read'])
  })

  it('refuses for an unknown conversation', async () => {
    const { ports } = await setUp()
    const retried = await retryDeliveries(
      ports,
      { conversationId: 'nobody', by },
      soon(ports)
    )

    expect(retried._unsafeUnwrapErr()).toEqual([{ code: 'HANDOFF_NOT_FOUND' }])
  })
})
