import { endHandoff } from '../end-handoff'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { offer } from '../../../testing/capability'
import { receive } from '../../../testing/queued-conversation'
import { sendShopperMessage } from './send-shopper-message'
import { setUp } from '../../../testing/send-set-up'

describe('sendShopperMessage without an open handoff', () => {
  it('refuses', async () => {
    const { trySend, ports } = await setUp()
    const unknown = { conversationId: 'nobody' }

    expect((await trySend('m1', unknown))._unsafeUnwrapErr()).toEqual([
      { code: 'NO_OPEN_HANDOFF' },
    ])

    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))

    expect((await trySend('m1'))._unsafeUnwrapErr()).toEqual([
      { code: 'NO_OPEN_HANDOFF' },
    ])
  })

  it('never refuses by what is only in memory', async () => {
    const { ports, cloud, send } = await setUp(true)
    const other = cloud.replica()

    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))
    await openedHandoff(other)

    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
  })

  it('still answers for what it took before the end', async () => {
    const { ports, send } = await setUp()

    await send('m1')
    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))

    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
  })
})

describe('a message that comes while a partner that cannot be asked has said that the agent is done', () => {
  const ending = async (before: string[] = []) => {
    const { ports, cloud, remote, send, trySend } = await setUp()

    for (const id of before) await send(id)

    offer(ports.partners.ZENDESK, { updates: 'SIGNALLED' })
    await receive(ports, { fetch: { withStatus: true, afterMs: 3000 } })
    remote.tickets[0]?.updates.push({
      kind: 'closed',
      id: 'finished',
      at: cloud.clock.iso(),
    })

    return { ports, cloud, remote, send, trySend }
  }

  it('is the bot’s to answer, once the bot has the conversation back', async () => {
    const { cloud, remote, trySend } = await ending()
    const refused = (await trySend('m1'))._unsafeUnwrapErr()

    expect(refused).toMatchObject([{ code: 'NO_OPEN_HANDOFF' }])
    expect(cloud.inbox.received.at(-1)?.type).toBe('handoff.closed')
    expect(remote.messageIds).toEqual([])
    expect(
      cloud.conversations.peek('conversation-1')?.handoff.commands
    ).toEqual([])
  })

  it('waits no longer than its caller does', async () => {
    const { ports, cloud } = await ending()
    const before = cloud.clock.now()

    await sendShopperMessage(ports, messageInput('m1'), before + 3500)

    expect(cloud.clock.now() - before).toBe(1500)
  })

  it('is known to have been taken, where it came before', async () => {
    const { trySend, send } = await ending(['m1'])

    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
    expect((await trySend('m2')).isErr()).toBe(true)
  })
})
