import { HOUR_MS } from '../../../domain/time-units'
import { openedHandoff, soon } from '../../../testing/conversation-inputs'
import {
  queuedConversation,
  receive,
} from '../../../testing/queued-conversation'
import { endHandoff } from '../end-handoff'
import { processConversation } from '../relay/process-conversation'
import { relayOne } from '../relay/relay-one'

const conversationId = 'conversation-1'

it('keeps open what an agent answered while an earlier fetch was pending, and was not solved', async () => {
  const { ports, cloud, remote, writes, signals, words, record } =
    await queuedConversation()

  remote.faults.next('fetchUpdates', {
    kind: 'RETRY',
    ambiguous: false,
    detail: '503',
  })
  await signals(true)
  writes('a1')
  await signals()
  cloud.clock.advance(5000)
  await relayOne(ports, conversationId, soon(ports))

  expect(words()).toEqual(['a1'])
  expect(record()?.handoff.status).toBe('ACTIVE')
})

it('tells the agent by a note of words that the bot refused for good', async () => {
  const { cloud, remote, writes, signals } = await queuedConversation()

  writes('a1')
  cloud.inbox.faults.next(
    'deliver',
    { kind: 'REFUSED', code: 'bot.event-refused', detail: '422' },
    { times: 2 }
  )
  await signals()

  expect(remote.tickets[0]?.notes).toEqual(['REFUSED_BY_BOT'])
})

it('tells the agent as such of words that came after WhatsApp’s 24 hours', async () => {
  const { cloud, remote, writes, signals } = await queuedConversation()

  writes('a1')
  cloud.inbox.faults.next(
    'deliver',
    { kind: 'REFUSED', code: 'bot.outside-window', detail: '422' },
    { times: 2 }
  )
  await signals()

  expect(remote.tickets[0]?.notes).toEqual(['OUTSIDE_WINDOW'])
})

it('tells the agent by the sweep’s look, after 23 hours of the shopper’s silence', async () => {
  const { ports, cloud, remote } = await queuedConversation()

  cloud.clock.advance(22 * HOUR_MS)
  await processConversation(ports, conversationId, soon(ports))
  expect(remote.tickets[0]?.notes).toEqual([])

  cloud.clock.advance(HOUR_MS)
  await processConversation(ports, conversationId, soon(ports))
  await processConversation(ports, conversationId, soon(ports))

  expect(remote.tickets[0]?.notes).toEqual(['WINDOW_ENDS'])
})

it('leaves no note about words that the shopper read while the close was on its way', async () => {
  const { ports, cloud, remote, words } = await queuedConversation()
  let isEnded = false
  const telling = cloud.replica({
    gate: async (call, act) => {
      if (call === 'bot.deliver' && !isEnded) {
        isEnded = true
        await endHandoff(ports, { conversationId }, soon(ports))
        cloud.clock.advance(1)
      }

      return act()
    },
  })

  cloud.clock.advance(1000)
  remote.tickets[0]?.updates.push({
    kind: 'message',
    id: 'a1',
    at: new Date(cloud.clock.now() + 1).toISOString(),
    text: 'One more thing',
    attachments: [],
  })
  await receive(telling, {
    partnerReference: 'ticket-1',
    fetch: { withStatus: false },
  })
  cloud.clock.advance(5000)
  await relayOne(ports, conversationId, soon(ports))

  expect(words()).toContain('a1')
  expect(remote.tickets[0]?.notes).toEqual([])
})

it('tells an agent who writes on a ticket of long ago that nobody reads it, each time, and of its end nothing', async () => {
  const { ports, remote, signals, record } = await queuedConversation()

  for (let more = 0; more < 4; more += 1) {
    await endHandoff(ports, { conversationId }, soon(ports))
    await openedHandoff(ports)
  }

  expect(
    record()?.former.map(({ partnerReference }) => partnerReference)
  ).toEqual(['ticket-3', 'ticket-4'])
  await signals(false, 'ticket-1')
  await signals(false, 'ticket-1')
  await signals(true, 'ticket-2')
  await signals(false, 'ticket-0')

  expect(remote.tickets.map(({ notes }) => notes)).toEqual([
    ['WRITTEN_AFTER_CLOSE', 'WRITTEN_AFTER_CLOSE'],
    [],
    [],
    [],
    [],
  ])
  expect(record()?.handoff).toMatchObject({ status: 'QUEUED', commands: [] })
})

describe('what a start that was made twice has left', () => {
  const second = {
    partnerReference: 'ticket-1b',
    learned: {
      partnerReference: 'ticket-1b',
      memory: { reference: 'ticket-1b' },
    },
    updates: [
      { kind: 'queued' as const, id: 'q2', at: '2026-11-20T12:00:00Z' },
    ],
  }

  it.each([
    ['while the handoff is open', false],
    ['after the shopper left', true],
  ])('is ended once, %s', async (_, hasLeft) => {
    const { ports, cloud, remote, record } = await queuedConversation()
    const handoffId = record()?.handoff.id

    if (hasLeft) await endHandoff(ports, { conversationId }, soon(ports))

    const before = cloud.counter.calls.length

    await receive(ports, { ...second, handoffId })
    await receive(ports, { ...second, handoffId })

    expect(remote.ends).toEqual([...(hasLeft ? ['ticket-1'] : []), 'ticket-1b'])
    expect(
      cloud.counter.calls.slice(before).filter((call) => /end/.test(call))
    ).toHaveLength(1)
    expect(record()?.handoff).toMatchObject({
      partnerReference: 'ticket-1',
      commands: [],
    })
  })

  it('is left alone once it is over by itself', async () => {
    const { ports, remote, record } = await queuedConversation()
    const handoffId = record()?.handoff.id
    const outcome = await receive(ports, {
      ...second,
      handoffId,
      updates: [],
      fetch: { withStatus: true },
    })

    expect(outcome).toEqual({ kind: 'IGNORED', reason: 'OTHER_HANDOFF' })
    expect(remote.ends).toEqual([])
    expect(record()?.handoff.status).toBe('QUEUED')
  })
})
