import { requestHandoff } from '../request-handoff/request-handoff'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import {
  handoffInput,
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import {
  queuedConversation,
  receive,
} from '../../../testing/queued-conversation'
import { storeLostAfter } from '../../../testing/store-lost-after'
import type { BotKind } from '../../../domain/settings/settings'
import { processConversation } from './process-conversation'

const conversationId = 'conversation-1'

const never = new Promise<never>(() => undefined)

const setUp = async () => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)

  return {
    ports,
    cloud,
    remote,
    record: () => cloud.conversations.peek(conversationId)!,
  }
}

describe('who delivers', () => {
  it('stores a close before the bot is told of it', async () => {
    const { cloud, remote } = fakePorts()
    const stored: Array<string | undefined> = []
    const watched = cloud.replica({
      gate: async (call, act) => {
        if (call === 'bot.deliver') {
          stored.push(cloud.conversations.peek(conversationId)?.handoff.status)
        }

        return act()
      },
    })

    remote.faults.next('start', { kind: 'REFUSED', code: 'x', detail: 'no' })
    await requestHandoff(watched, handoffInput(), soon(watched))

    expect(cloud.inbox.types).toEqual(['handoff.unavailable', 'handoff.closed'])
    expect(stored).toEqual(['CLOSED', 'CLOSED'])
  })

  it.each<[BotKind, boolean]>([
    ['WENI', true],
    ['CALLBACK', false],
  ])(
    'knows of words that reached a bot of the kind %s when its replica died: %s',
    async (kind, isKnown) => {
      const { ports, cloud, writes } = await queuedConversation()
      let deliveries = 0
      const dying = cloud.replica({
        gate: async (call, act) => {
          const value = await act()

          deliveries += call === 'bot.deliver' ? 1 : 0

          return call === 'bot.deliver' && deliveries === 2 ? never : value
        },
      })

      cloud.settings.change(({ bot }) => {
        bot.connection!.kind = kind
      })
      writes('a1')
      void receive(dying, {
        partnerReference: 'ticket-1',
        fetch: { withStatus: false },
      })
      while (deliveries < 2) await new Promise(setImmediate)
      cloud.clock.advance(60_000)
      await processConversation(ports, conversationId, soon(ports))

      expect(
        cloud.inbox.attempts
          .slice(2)
          .map(({ ambiguous }) => ambiguous)
          .at(-1)
      ).toBe(isKnown)
    }
  )

  it('begins nothing that it has no time for, and marks it as due', async () => {
    const { ports, cloud, remote } = await setUp()
    const sent = await sendShopperMessage(
      ports,
      messageInput('m1'),
      cloud.clock.now() + 400
    )

    expect(sent._unsafeUnwrap().status).toBe('QUEUED')
    expect(remote.messageIds).toEqual([])
    expect(cloud.index.isDue(conversationId)).toBe(true)
  })

  it('settles what it did although another took over meanwhile, and leaves the other its lease', async () => {
    const { ports, cloud, remote, record } = await setUp()
    const dying = cloud.replica({
      gate: (call, act) =>
        call === 'partner.send' ? never : Promise.resolve(act()),
    })
    const slow = cloud.replica({
      gate: async (call, act) => {
        const value = await act()

        if (call === 'partner.send') {
          cloud.clock.advance(31_000)
          void sendShopperMessage(dying, messageInput('m2'), soon(ports))
          await new Promise(setImmediate)
        }

        return value
      },
    })

    await sendShopperMessage(slow, messageInput('m1'), soon(ports))

    expect(remote.messageIds).toEqual(['m1'])
    expect(record().handoff.commands.map(({ id }) => id)).toEqual(['m2'])
    expect(record().lease?.sending.commands).toMatchObject([
      { batches: [['m1'], ['m2']] },
    ])
  })

  it('has a message checked that it could not settle, so that it is there once', async () => {
    const { ports, cloud, remote } = await setUp()
    const forgetful = storeLostAfter(cloud, 'partner.send')
    const sent = await sendShopperMessage(
      forgetful,
      messageInput('m1'),
      soon(ports)
    )

    expect(sent._unsafeUnwrapErr()).toEqual([{ code: 'STORE_UNAVAILABLE' }])

    cloud.conversations.faults.clear()
    cloud.clock.advance(31_000)

    const again = await sendShopperMessage(
      ports,
      messageInput('m1'),
      soon(ports)
    )

    expect(again._unsafeUnwrap().status).toBe('DELIVERED')
    expect(remote.messageIds).toEqual(['m1'])
  })
})
