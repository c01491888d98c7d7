import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { relayOne } from '../relay/relay-one'
import { requestHandoff } from '../request-handoff/request-handoff'
import {
  handoffInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import {
  queuedConversation,
  receive,
} from '../../../testing/queued-conversation'

const conversationId = 'conversation-1'

const lost: DeliveryFailure = { kind: 'RETRY', ambiguous: false, detail: '503' }

describe('a call that carries updates', () => {
  it('reaches the bot, with 3 calls to the store and none to the partner', async () => {
    const { ports, cloud, says, words } = await queuedConversation()
    const outcome = await receive(ports, { updates: [says('a1')] })

    expect(outcome).toEqual({ kind: 'STORED' })
    expect(words()).toEqual(['a1'])
    expect(cloud.counter.calls).toEqual([
      'store.read',
      'store.write',
      'bot.deliver',
      'bot.deliver',
      'store.write',
    ])
  })

  it('is taken once, however often it comes', async () => {
    const { ports, cloud, says, words } = await queuedConversation()

    await receive(ports, { updates: [says('a1')] })
    cloud.counter.reset()

    expect(await receive(ports, { updates: [says('a1')] })).toEqual({
      kind: 'STORED',
    })
    expect(words()).toEqual(['a1'])
    expect(cloud.counter.calls).toEqual(['store.read'])
  })

  it('is stored before it is acknowledged, else to be sent again', async () => {
    const { ports, cloud, says, words } = await queuedConversation()
    const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

    cloud.conversations.faults.next('write', unavailable)

    expect(await receive(ports, { updates: [says('a1')] })).toEqual({
      kind: 'NOT_STORED',
      retryAfterSeconds: 5,
    })

    cloud.settings.faults.next('current', unavailable)

    expect(await receive(ports, { updates: [says('a1')] })).toMatchObject({
      kind: 'NOT_STORED',
    })
    expect(words()).toEqual([])
  })

  it('waits marked as due while the bot is out of reach', async () => {
    const { ports, cloud, says, words } = await queuedConversation()

    cloud.inbox.faults.next('deliver', lost)

    expect(await receive(ports, { updates: [says('a1')] })).toEqual({
      kind: 'STORED',
    })
    expect(cloud.index.isDue(conversationId)).toBe(true)
    expect(words()).toEqual([])

    await relayOne(ports, conversationId, soon(ports))

    expect(words()).toEqual(['a1'])
  })

  it('shows that a start took effect whose answer was lost', async () => {
    const { ports, remote } = fakePorts()

    remote.faults.next(
      'start',
      { ...lost, ambiguous: true },
      { takesEffect: true }
    )
    await openedHandoff(ports)
    await receive(ports, {
      partnerReference: 'ticket-1',
      handoffId: remote.tickets[0]!.handoffId,
      learned: { partnerReference: 'ticket-1', memory: {} },
      updates: [{ kind: 'queued', id: 'q', at: '2026-11-20T12:00:00Z' }],
    })

    const found = await ports.conversations.read(conversationId)

    expect(found._unsafeUnwrap().record?.handoff).toMatchObject({
      status: 'QUEUED',
      partnerReference: 'ticket-1',
    })
  })

  it('is to be sent again when it may be about the start that is on its way', async () => {
    const { ports, cloud, remote } = fakePorts()

    remote.faults.next('start', lost)
    await openedHandoff(ports)

    expect(
      await receive(ports, {
        partnerReference: 'ticket-1',
        updates: [{ kind: 'queued', id: 'q', at: cloud.clock.iso() }],
      })
    ).toMatchObject({ kind: 'NOT_STORED' })
  })
})

describe('a signal that asks to fetch', () => {
  it('is answered by 1 call to the partner, and 3 to the store', async () => {
    const { cloud, writes, signals, words } = await queuedConversation()

    writes('a1', 'a2')

    expect(await signals()).toEqual({ kind: 'STORED' })
    expect(words()).toEqual(['a1', 'a2'])
    expect(cloud.counter.count('partner.')).toBe(1)
    expect(cloud.counter.count('store.')).toBe(3)
  })

  it('brings the last words before the close', async () => {
    const { cloud, writes, resolves, signals, record } =
      await queuedConversation()

    writes('a1')
    resolves()

    await signals(true)

    expect(cloud.inbox.types).toEqual([
      'handoff.accepted',
      'handoff.message',
      'handoff.closed',
    ])
    expect(cloud.inbox.received.at(-1)?.event).toEqual({ type: 'enable_bot' })
    expect(record()?.handoff.closeReason).toBe('AGENT_RESOLVED')
    expect(cloud.counter.count('partner.')).toBe(1)
    expect(
      cloud.counter.calls.filter((call) => /^(store|bot)/.test(call))
    ).toEqual([
      'store.read',
      'store.write',
      'bot.deliver',
      'bot.deliver',
      'store.write',
      'bot.deliver',
      'store.write',
    ])
  })

  it('closes with 3 calls to the store where the record is in memory', async () => {
    const { cloud, resolves, signals } = await queuedConversation(true)

    resolves()
    await signals(true)

    expect(
      cloud.counter.calls.filter((call) => /^(store|bot)/.test(call))
    ).toEqual(['store.write', 'store.write', 'bot.deliver', 'store.write'])
  })

  it('closes nothing that the agent did not', async () => {
    const { signals, record } = await queuedConversation()

    await signals(true)

    expect(record()?.handoff.status).toBe('QUEUED')
  })

  it('tells the bot once of a ticket that was solved and closed days later', async () => {
    const { cloud, resolves, signals } = await queuedConversation()

    resolves()
    await signals(true)
    cloud.counter.reset()

    expect(await signals(true)).toEqual({
      kind: 'IGNORED',
      reason: 'CLOSED_ALREADY',
    })
    expect(cloud.inbox.types).toEqual(['handoff.closed'])
    expect(cloud.counter.calls).toEqual(['store.read'])
  })

  it('is kept while the partner does not answer', async () => {
    const { ports, cloud, remote, writes, signals, record, words } =
      await queuedConversation()

    writes('a1')
    remote.faults.next('fetchUpdates', lost)

    expect(await signals(true)).toEqual({ kind: 'STORED' })
    expect(record()?.handoff.pendingFetch).toMatchObject({
      withStatus: true,
    })
    expect(cloud.index.isDue(conversationId)).toBe(true)

    await relayOne(ports, conversationId, soon(ports))

    expect(words()).toEqual(['a1'])
    expect(record()?.handoff.pendingFetch).toBeUndefined()
  })

  it('notes that the partner refuses our credentials', async () => {
    const { cloud, remote, signals, record } = await queuedConversation()

    remote.faults.next('fetchUpdates', {
      kind: 'CONNECTION',
      code: 'fake.wrong-credentials',
      detail: '401',
    })
    await signals()

    expect(record()?.handoff.pendingFetch).toBeDefined()
    expect(cloud.settings.settings.partners.ZENDESK?.problem?.code).toBe(
      'fake.wrong-credentials'
    )
  })

  it('is not kept when the partner will never tell', async () => {
    const { remote, signals, record } = await queuedConversation()

    remote.faults.next('fetchUpdates', {
      kind: 'REFUSED',
      code: 'x',
      detail: 'ticket deleted',
    })

    expect(await signals()).toEqual({ kind: 'STORED' })
    expect(record()?.handoff.pendingFetch).toBeUndefined()
  })

  it('waits where updates that were sent before may still arrive by itself', async () => {
    const { ports, cloud, resolves, record } = await queuedConversation()

    resolves()
    await receive(ports, {
      partnerReference: 'ticket-1',
      fetch: { withStatus: true, afterMs: 3000 },
    })

    expect(record()?.handoff.status).toBe('QUEUED')

    await relayOne(ports, conversationId, soon(ports))

    expect(record()?.handoff.status).toBe('CLOSED')
    expect(cloud.inbox.types).toEqual(['handoff.closed'])
  })

  it('is not lost while the start is on its way', async () => {
    const { ports, cloud, remote } = fakePorts()
    const starting = cloud.replica({
      gate: async (call, act) => {
        const value = await act()

        if (call === 'partner.start') {
          remote.tickets[0]?.updates.push({
            kind: 'message',
            id: 'a1',
            at: cloud.clock.iso(),
            text: 'Hello',
            attachments: [],
          })
          await receive(ports, {
            partnerReference: 'ticket-1',
            fetch: { withStatus: false },
          })
        }

        return value
      },
    })

    await requestHandoff(starting, handoffInput(), soon(ports))

    expect(cloud.inbox.types).toEqual([
      'handoff.queued',
      'handoff.accepted',
      'handoff.message',
    ])
  })
})

it('ignores an id that is longer than any of ours, and says so in the log', async () => {
  const { ports, cloud } = fakePorts()
  const outcome = await receive(ports, {
    conversationId: 'x'.repeat(20_000),
    updates: [{ kind: 'queued', id: 'q', at: cloud.clock.iso() }],
  })

  expect(outcome).toEqual({ kind: 'IGNORED', reason: 'NOT_FOR_US' })
  expect(cloud.counter.count('store.')).toBe(0)
  expect(cloud.log.lines).toMatchObject([
    { fields: { conversationId: 'x'.repeat(200), reason: 'NOT_FOR_US' } },
  ])
})
