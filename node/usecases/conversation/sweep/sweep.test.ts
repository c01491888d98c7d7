import type { DeliveryFailure } from '../../../ports/delivery'
import { endHandoff } from '../end-handoff'
import { findHandoff } from '../find-handoff'
import { requestHandoff } from '../request-handoff/request-handoff'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { offer } from '../../../testing/capability'
import {
  handoffInput,
  messageInput,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { saveConnection } from '../../partner/save-connection/save-connection'
import { sweep } from './sweep'

const conversationId = 'conversation-1'
const minute = 60_000
const day = 24 * 60 * minute

const lost: DeliveryFailure = { kind: 'RETRY', ambiguous: false, detail: '503' }

const setUp = () => {
  const { ports, cloud, remote } = fakePorts()
  const run = (limit = 20) => sweep(ports, { limit, deadline: soon(ports) })
  const open = async (...ids: string[]) => {
    for (const id of ids) {
      await requestHandoff(
        ports,
        handoffInput({ conversationId: id }),
        soon(ports)
      )
      cloud.clock.advance(1000)
    }
  }
  const send = (id: string, to = conversationId) =>
    sendShopperMessage(
      ports,
      messageInput(id, { conversationId: to }),
      soon(ports)
    )

  return { ports, cloud, remote, run, open, send }
}

describe('the sweep over what is due', () => {
  it('delivers when its time has come, and clears the entry', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open(conversationId)
    remote.faults.next('send', lost)
    await send('m1')
    await run()

    expect(remote.messageIds).toEqual([])
    expect(cloud.index.due.size).toBe(1)

    cloud.clock.advance(2000)

    expect(await run()).toEqual({ due: 1, open: 1 })
    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.index.due.size).toBe(0)
  })

  it('does not clear an entry that was set anew meanwhile', async () => {
    const { ports, cloud, remote, open, send } = setUp()

    await open(conversationId)
    remote.faults.next('send', lost)
    await send('m1')
    cloud.clock.advance(2000)

    const sweeping = cloud.replica({
      gate: async (call, act) => {
        if (call === 'store.clearDue') {
          remote.faults.next('send', lost)
          await send('m2')
        }

        return act()
      },
    })

    await sweep(sweeping, { limit: 20, deadline: soon(ports) })

    expect(cloud.index.due.size).toBe(1)
  })

  it('clears an entry without a conversation', async () => {
    const { cloud, ports, run } = setUp()

    await ports.index.setDue('nobody', cloud.clock.now())
    await run()

    expect(cloud.index.due.size).toBe(0)
  })

  it('reads two small files when nothing is due, however much waits for later', async () => {
    const { ports, cloud, run } = setUp()

    for (let count = 0; count < 100; count += 1) {
      await ports.index.setDue(`c${count}`, cloud.clock.now() + minute)
    }

    await run()
    cloud.counter.reset()

    expect(await run()).toEqual({ due: 0, open: 0 })
    expect(cloud.counter.count('store.listDue')).toBe(1)
    expect(cloud.counter.count('store.read')).toBe(2)
  })

  it('begins with what has been due for longest, and is not held up by what it cannot read', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open('c1', 'c2')
    remote.faults.next('send', lost, { times: 2 })
    await send('m1', 'c1')
    cloud.clock.advance(1000)
    await send('m2', 'c2')
    cloud.clock.advance(minute)
    cloud.conversations.files.get('c1')!.text = 'no JSON'
    await run(1)

    expect(remote.messageIds).toEqual([])

    await run(1)

    expect(remote.messageIds).toEqual(['m2'])
    expect(cloud.index.isDue('c1')).toBe(true)
  })

  it('comes to each in turn when there are more than it may look at', async () => {
    const { cloud, remote, run, open, send } = setUp()
    const ids = ['c1', 'c2', 'c3']

    await open(...ids)
    remote.faults.next('send', lost, { times: 3 })
    for (const id of ids) await send(`m-${id}`, id)
    cloud.clock.advance(minute)

    await run(1)
    expect(remote.messageIds.length).toBeLessThan(3)

    await run(1)
    await run(1)
    expect([...remote.messageIds].sort()).toEqual(['m-c1', 'm-c2', 'm-c3'])
  })

  it('leaves to the next what the deadline does not allow', async () => {
    const { ports, cloud, remote, run, open, send } = setUp()

    await open(conversationId)
    remote.faults.next('send', lost)
    await send('m1')
    cloud.clock.advance(2000)

    const late = await sweep(ports, { limit: 20, deadline: cloud.clock.now() })

    expect(late).toEqual({ due: 0, open: 0 })
    expect(remote.messageIds).toEqual([])

    await run()

    expect(remote.messageIds).toEqual(['m1'])
  })

  it('gives up after two hours, for the merchant to see', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open(conversationId)
    remote.faults.next('send', lost, { times: 2 })
    await send('m1')
    cloud.clock.advance(day)
    await run()

    expect(
      cloud.conversations.peek(conversationId)?.handoff.commands
    ).toMatchObject([{ id: 'm1', state: { kind: 'FAILED', because: '503' } }])
    expect(cloud.index.due.size).toBe(0)
  })

  it('goes on when one conversation breaks, or the store does not answer', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open('c1', 'c2')
    remote.faults.next('send', lost, { times: 2 })
    await send('m1', 'c1')
    await send('m2', 'c2')
    cloud.clock.advance(minute)
    cloud.conversations.files.get('c1')!.text = 'no JSON'
    await run()

    expect(remote.messageIds).toEqual(['m2'])
    expect(cloud.log.lines).toContainEqual(
      expect.objectContaining({ message: 'The sweep broke on a conversation' })
    )

    cloud.index.faults.next('listDue', { kind: 'UNAVAILABLE', detail: '503' })
    cloud.index.faults.next('readWalk', { kind: 'UNAVAILABLE', detail: '503' })
    cloud.index.faults.next('writeWalk', { kind: 'UNAVAILABLE', detail: '503' })

    expect(await run()).toMatchObject({ due: 0 })
  })
})

describe('the walk through open handoffs', () => {
  it('finds what a dead holder left without an entry', async () => {
    const { ports, cloud, remote, run, open } = setUp()

    await open(conversationId)

    const dying = cloud.replica({
      gate: async (call, act) => {
        if (call === 'partner.send') await new Promise(() => undefined)

        return act()
      },
    })

    void sendShopperMessage(dying, messageInput('m1'), soon(ports))
    await new Promise(setImmediate)

    expect(cloud.index.due.size).toBe(0)

    await run()
    expect(remote.messageIds).toEqual([])

    cloud.clock.advance(31_000)
    await run()
    expect(remote.messageIds).toEqual(['m1'])
  })

  it('ends what was silent for 30 days', async () => {
    const { cloud, remote, run, open } = setUp()

    await open(conversationId)
    cloud.clock.advance(30 * day)
    await run()

    expect(cloud.inbox.received.at(-1)).toMatchObject({
      type: 'handoff.closed',
      event: { type: 'enable_bot' },
      handoff: { closeReason: 'EXPIRED' },
    })
    expect(remote.tickets).toMatchObject([{ ended: true }])
  })

  it('files what has ended under its day, but not what has just begun', async () => {
    const { ports, cloud, run, open } = setUp()

    await open(conversationId)
    await endHandoff(ports, { conversationId }, soon(ports))
    await run()

    expect(cloud.index.open.size).toBe(1)

    cloud.clock.advance(10 * minute)
    await run()

    expect(cloud.index.open.size).toBe(0)
    expect([...cloud.index.closed.keys()]).toEqual([
      '2026-11-20/conversation-1',
    ])
  })

  it('keeps what has ended and still has something to deliver', async () => {
    const { ports, cloud, remote, run, open } = setUp()

    await open(conversationId)
    remote.faults.next('end', lost, { times: 20 })
    await endHandoff(ports, { conversationId }, soon(ports))
    cloud.clock.advance(10 * minute)
    await run()

    expect(cloud.index.open.size).toBe(1)
  })

  it('asks a partner that was silent for long, so that no lost signal keeps the bot silent', async () => {
    const { ports, cloud, remote, run, open } = setUp()

    await open(conversationId)
    remote.ticketOf(conversationId)?.updates.push(
      {
        kind: 'message',
        id: 'comment:1',
        at: cloud.clock.iso(),
        text: 'Done!',
        attachments: [],
      },
      { kind: 'closed', id: 'closed', at: cloud.clock.iso() }
    )
    cloud.clock.advance(14 * minute)
    await run()

    expect(cloud.counter.count('partner.fetchUpdates')).toBe(0)

    cloud.clock.advance(2 * minute)
    await run()

    expect(cloud.inbox.types).toEqual([
      'handoff.queued',
      'handoff.accepted',
      'handoff.message',
      'handoff.closed',
    ])
    expect(
      (await findHandoff(ports, conversationId))._unsafeUnwrap()
    ).toMatchObject({ status: 'CLOSED', closeReason: 'AGENT_RESOLVED' })
  })

  it('leaves alone a partner that cannot be polled', async () => {
    const { ports, cloud, run, open } = setUp()

    offer(ports.partners.ZENDESK, { updates: 'SIGNALLED' })
    await open(conversationId)
    cloud.clock.advance(day)
    await run()

    expect(cloud.counter.count('partner.fetchUpdates')).toBe(0)
  })

  it('goes on where it stopped, and begins again at the end', async () => {
    const { run, open } = setUp()

    await open('c1', 'c2', 'c3')

    expect([await run(2), await run(2), await run(2)]).toMatchObject([
      { open: 2 },
      { open: 1 },
      { open: 2 },
    ])
  })
})

it('finds out whether the partner takes our calls', async () => {
  const { cloud, run } = setUp()

  await run()

  expect(cloud.counter.count('partner.probe')).toBe(1)
})

it('forgets after thirty days what was set aside', async () => {
  const { cloud, run } = setUp()
  const today = cloud.clock.iso().slice(0, 10)

  cloud.conversations.setAside.push(
    { conversationId: 'a', day: '2026-10-01', name: '1' },
    { conversationId: 'b', day: today, name: '2' }
  )
  await run()

  expect(cloud.conversations.setAside).toMatchObject([{ name: '2' }])
})

it('forgets a conversation thirty days after its end, and not one that began again', async () => {
  const { ports, cloud, run, open } = setUp()

  await open('ended', 'again')
  for (const id of ['ended', 'again']) {
    await endHandoff(ports, { conversationId: id }, soon(ports))
  }
  cloud.clock.advance(10 * minute)
  await run()
  await open('again')
  cloud.clock.advance(30 * day - 11 * minute)
  await run()

  expect(cloud.conversations.peek('ended')).toBeDefined()

  cloud.clock.advance(12 * minute)
  await run()

  expect(cloud.conversations.peek('ended')).toBeUndefined()
  expect(cloud.conversations.peek('again')).toBeDefined()
})

it('delivers what waited for the merchant as soon as the credentials are mended', async () => {
  const { ports, cloud, remote, run, open, send } = setUp()

  await open(conversationId)
  remote.faults.next('send', {
    kind: 'CONNECTION',
    code: 'fake.wrong-credentials',
    detail: '401',
  })
  await send('m1')
  cloud.clock.advance(1000)
  await run()

  expect(remote.messageIds).toEqual([])

  await saveConnection(ports, { partner: 'ZENDESK', input: {}, by: 'ana' })
  await run()

  expect(remote.messageIds).toEqual(['m1'])
})
