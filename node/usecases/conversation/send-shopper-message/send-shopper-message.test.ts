import type { DeliveryFailure } from '../../../ports/delivery'
import { endHandoff } from '../end-handoff'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { offer } from '../../../testing/capability'
import { receive } from '../../../testing/queued-conversation'
import { sendShopperMessage } from './send-shopper-message'
import type { SendShopperMessageInput } from './shopper-message-input'

const setUp = async (caching = false) => {
  const { ports, cloud, remote } = fakePorts(undefined, { caching })

  await openedHandoff(ports)
  cloud.counter.reset()

  const trySend = (id: string, change: Partial<SendShopperMessageInput> = {}) =>
    sendShopperMessage(ports, messageInput(id, change), soon(ports))
  const send = async (...call: Parameters<typeof trySend>) =>
    (await trySend(...call))._unsafeUnwrap()

  return { ports, cloud, remote, send, trySend }
}

const lost = (ambiguous: boolean): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous,
  detail: 'no answer',
})

describe('sendShopperMessage', () => {
  it('delivers, with 3 calls to the store and 1 to the partner', async () => {
    const { cloud, remote, send } = await setUp()

    expect(await send('m1')).toEqual({
      id: 'm1',
      status: 'DELIVERED',
      attachments: [],
    })
    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.counter.calls).toEqual([
      'store.read',
      'store.write',
      'partner.send',
      'store.write',
    ])
  })

  it('needs 2 calls to the store where the record is in memory', async () => {
    const { cloud, send } = await setUp(true)

    await send('m1')

    expect(cloud.counter.calls).toEqual([
      'store.write',
      'partner.send',
      'store.write',
    ])
  })

  it('carries files, and the time when the shopper wrote', async () => {
    const { remote, send } = await setUp()
    const attachments = [
      { url: 'https://files.weni.ai/a.png', contentType: 'image/png' },
    ]

    await send('m1', {
      text: null,
      attachments,
      sentAt: '2026-11-20T08:00:00-03:00',
    })

    expect(remote.tickets[0]?.messages[0]?.message).toMatchObject({
      attachments,
      sentAt: '2026-11-20T11:00:00.000Z',
    })
  })

  it.each([
    [{ text: ' ', attachments: [] }, 'TEXT_REQUIRED', 'text'],
    [{ messageId: '' }, 'REQUIRED', 'messageId'],
    [{ conversationId: 'x'.repeat(201) }, 'TOO_LONG', 'conversationId'],
    [
      { attachments: [{ url: 'http://files.weni.ai/a.png' }] },
      'URL_INVALID',
      'attachments.0.url',
    ],
    [{ sentAt: 'now' }, 'INSTANT_INVALID', 'sentAt'],
  ])('refuses %j', async (change, code, field) => {
    const { cloud, trySend } = await setUp()

    expect((await trySend('m1', change))._unsafeUnwrapErr()).toMatchObject([
      { code, field },
    ])
    expect(cloud.counter.calls).toEqual([])
  })

  it('takes a message once, and answers what became of it', async () => {
    const { cloud, remote, send } = await setUp()

    remote.faults.next('send', lost(true), { takesEffect: true })

    expect(await send('m1')).toMatchObject({ status: 'QUEUED' })
    expect(await send('m1')).toMatchObject({ status: 'QUEUED' })

    cloud.clock.advance(2000)

    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1'])
  })

  it('counts a double that nobody could prevent', async () => {
    const { cloud, remote, send } = await setUp()

    remote.canCheck = false
    remote.faults.next('send', lost(true), { takesEffect: true })
    await send('m1')
    cloud.clock.advance(2000)
    await send('m1')

    expect(remote.messageIds).toEqual(['m1', 'm1'])
    expect(
      cloud.conversations.peek('conversation-1')?.handoff.ambiguousSends
    ).toBe(1)
  })

  it('joins what waits into one call, as far as the partner allows', async () => {
    const { cloud, remote, send } = await setUp()

    remote.maxBatch = 2
    remote.faults.next('send', {
      kind: 'RETRY',
      ambiguous: false,
      detail: '503',
    })

    for (const id of ['m1', 'm2', 'm3']) await send(id)

    expect(remote.messageIds).toEqual([])

    cloud.clock.advance(2000)
    cloud.counter.reset()

    expect(await send('m4')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1', 'm2', 'm3', 'm4'])
    expect(cloud.counter.count('partner.send')).toBe(2)
  })

  it('entries as due what waits, before it is acknowledged', async () => {
    const { cloud, remote, trySend } = await setUp()

    remote.faults.next('send', lost(false))
    cloud.index.faults.next('setDue', { kind: 'UNAVAILABLE', detail: '503' })

    expect((await trySend('m1'))._unsafeUnwrapErr()).toEqual([
      { code: 'STORE_UNAVAILABLE' },
    ])

    expect((await trySend('m1'))._unsafeUnwrap().status).toBe('QUEUED')
    expect(cloud.index.isDue('conversation-1')).toBe(true)
  })

  it('leaves the sending to who holds the lease, even past its own answer', async () => {
    const { ports, cloud, remote, send } = await setUp()
    const slow = cloud.replica({
      gate: async (call, act) => {
        if (call === 'partner.send') {
          expect(await send('m2')).toMatchObject({ status: 'QUEUED' })
        }

        return act()
      },
    })

    await sendShopperMessage(slow, messageInput('m1'), soon(ports))

    expect(remote.messageIds).toEqual(['m1', 'm2'])
    expect(cloud.conversations.peek('conversation-1')?.lease).toBeUndefined()
  })

  it('takes over from a holder that died, and checks what it was sending', async () => {
    const { ports, cloud, remote, send } = await setUp()
    const dying = cloud.replica({
      gate: async (call, act) => {
        const value = await act()

        if (call === 'partner.send') await new Promise(() => undefined)

        return value
      },
    })

    void sendShopperMessage(dying, messageInput('m1'), soon(ports))
    await new Promise(setImmediate)

    expect(await send('m2')).toMatchObject({ status: 'QUEUED' })

    cloud.clock.advance(31_000)

    expect(await send('m3')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1', 'm2', 'm3'])
  })

  it('is not held up by a bot that is out of reach', async () => {
    const { cloud, remote, send, ports } = await setUp()

    cloud.inbox.faults.next('deliver', lost(false), { times: 5 })
    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))
    await openedHandoff(ports)

    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.inbox.types).toEqual(['handoff.queued'])
  })

  it('shows as failed what the partner refuses, and goes on with the next', async () => {
    const { remote, send } = await setUp()

    remote.faults.next('send', {
      kind: 'REFUSED',
      code: 'x',
      detail: 'too odd',
    })

    expect(await send('m1')).toMatchObject({ status: 'FAILED' })
    expect(await send('m2')).toMatchObject({ status: 'DELIVERED' })
    expect(await send('m1')).toMatchObject({ status: 'FAILED' })
  })

  it('fails only the bad one of messages that were refused together', async () => {
    const { cloud, remote, send } = await setUp()
    const refused = { kind: 'REFUSED' as const, code: 'x', detail: 'too odd' }

    remote.faults.next('send', lost(false))
    await send('m1')
    await send('m2')
    cloud.clock.advance(2000)
    remote.faults.next('send', refused, { times: 2 })

    expect(await send('m3')).toMatchObject({ status: 'DELIVERED' })
    expect(await send('m1')).toMatchObject({ status: 'FAILED' })
    expect(remote.messageIds).toEqual(['m2', 'm3'])
  })

  it('waits for the merchant while the partner refuses our credentials, and says so', async () => {
    const { cloud, remote, send } = await setUp()

    remote.faults.next('send', {
      kind: 'CONNECTION',
      code: 'fake.wrong-credentials',
      detail: '401',
    })

    expect(await send('m1')).toMatchObject({ status: 'QUEUED' })
    expect(cloud.settings.settings.partners.ZENDESK?.problem?.code).toBe(
      'fake.wrong-credentials'
    )

    cloud.clock.advance(300_000)

    expect(await send('m2')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1', 'm2'])
  })

  it('survives an adapter that breaks', async () => {
    const { ports, cloud, remote } = await setUp()
    const broken = cloud.replica({
      gate: (call, act) => {
        if (call === 'partner.send') throw new TypeError('secret inside')

        return Promise.resolve(act())
      },
    })
    const sent = await sendShopperMessage(
      broken,
      messageInput('m1'),
      soon(ports)
    )

    expect(sent._unsafeUnwrap()).toMatchObject({ status: 'QUEUED' })
    expect(JSON.stringify(cloud.log.lines)).not.toContain('secret inside')
    expect(remote.messageIds).toEqual([])
  })
})

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
