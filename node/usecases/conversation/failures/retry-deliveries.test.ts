import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { HOUR_MS } from '../../../domain/time-units'
import {
  handoffInput,
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { queuedConversation } from '../../../testing/queued-conversation'
import { endHandoff } from '../end-handoff'
import { relayOne } from '../relay/relay-one'
import { requestHandoff } from '../request-handoff/request-handoff'
import { retryDeliveries } from './retry-deliveries'
import { sweep } from '../sweep/sweep'

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
      retryAfterMs: HOUR_MS,
    })
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))
    expect(remote.messageIds).toEqual([])

    const before = cloud.clock.now()

    await retryDeliveries(ports, { conversationId, by }, soon(ports))

    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.clock.now() - before).toBeLessThan(60_000)
  })

  it('opens nothing again where the agent was done while it waited', async () => {
    const { ports, cloud, remote, resolves, signals, record } =
      await queuedConversation()
    const [ticket] = remote.tickets

    remote.faults.next('send', {
      kind: 'RETRY',
      ambiguous: false,
      detail: '503',
      retryAfterMs: 3_600_000,
    })
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))
    resolves()
    Object.assign(ticket ?? {}, { ended: true })
    await signals(true)
    cloud.clock.advance(5000)
    await relayOne(ports, conversationId, soon(ports))
    expect(record()?.handoff.status).toBe('CLOSED')

    await retryDeliveries(ports, { conversationId, by }, soon(ports))

    expect(remote.messageIds).toEqual(['m1'])
    expect(ticket?.ended).toBe(true)
  })

  const refused: DeliveryFailure = {
    kind: 'CONNECTION',
    code: 'fake.wrong-credentials',
    detail: '401',
  }

  it('frees what others have waiting for the partner, once its account is found to be taken again', async () => {
    const { ports, cloud, remote } = await setUp()

    await requestHandoff(
      ports,
      handoffInput({ conversationId: 'other' }),
      soon(ports)
    )
    remote.faults.next('send', refused, { times: 2 })
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))
    await sendShopperMessage(
      ports,
      messageInput('m2', { conversationId: 'other' }),
      soon(ports)
    )
    await retryDeliveries(ports, { conversationId, by }, soon(ports))
    await sweep(ports, { limit: 10, deadline: soon(ports) })

    expect(remote.messageIds).toEqual(['m1', 'm2'])
    expect(cloud.settings.settings.partners.ZENDESK?.problem).toBeUndefined()
  })

  it('delivers what the bot had refused of others, once it takes this one’s', async () => {
    const { ports, cloud } = await setUp()

    await requestHandoff(
      ports,
      handoffInput({ conversationId: 'other' }),
      soon(ports)
    )
    cloud.inbox.received.length = 0
    cloud.inbox.faults.next('deliver', refused, { times: 2 })
    await endHandoff(ports, { conversationId }, soon(ports))
    await endHandoff(ports, { conversationId: 'other' }, soon(ports))
    expect(cloud.inbox.received).toEqual([])
    await retryDeliveries(ports, { conversationId, by }, soon(ports))

    expect(cloud.inbox.received.map(({ conversationId: id }) => id)).toEqual([
      conversationId,
      'other',
    ])
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
