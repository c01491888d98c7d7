import { messageInput, soon } from '../../../testing/conversation-inputs'
import { sendShopperMessage } from './send-shopper-message'
import { setUp, lost } from '../../../testing/send-set-up'

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
})
