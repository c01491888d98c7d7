import type { NewBotTicket } from '../../domain/conversation/bot/bot-ticket'
import {
  handoffInput,
  messageInput,
  soon,
} from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import { nextDueAt } from '../../domain/conversation/due-work'
import { failuresIn } from '../../domain/conversation/failures/failures'
import { HOUR_MS } from '../../domain/time-units'
import { endHandoff } from './end-handoff'
import { relayOne } from './relay/relay-one'
import { requestHandoff } from './request-handoff/request-handoff'
import { receivePartnerSignal } from './receive-partner-signal/receive-partner-signal'
import { sendShopperMessage } from './send-shopper-message/send-shopper-message'
import { fakeWebhook } from '../../testing/fake-partner'
import { processConversation } from './relay/process-conversation'
import { takeHistory } from './take-history'

const conversationId = 'conversation-1'

const setUp = async () => {
  const { ports, cloud, remote } = fakePorts()
  const ticketNamed = (externalId: string): NewBotTicket => ({
    externalId,
    ticketId: `their-${externalId}`,
    openedAt: cloud.clock.iso(),
  })
  const open = (externalId: string) =>
    requestHandoff(ports, handoffInput({ transcript: [] }), soon(ports), {
      ticket: ticketNamed(externalId),
      startsAfterMs: 2000,
    })
  const tell = (...ids: string[]) =>
    takeHistory(
      ports,
      {
        conversationId,
        ticket: 't-1',
        lines: ids.map((id) => ({
          id,
          author: 'SHOPPER' as const,
          text: `words of ${id}`,
          sentAt: `2026-11-20T11:00:0${id.slice(-1)}.000Z`,
        })),
      },
      soon(ports)
    )
  const relay = (ms: number) => {
    cloud.clock.advance(ms)

    return relayOne(ports, conversationId, soon(ports))
  }
  const agentWrites = async (id: string) => {
    remote.tickets.at(-1)?.updates.push({
      kind: 'message',
      id,
      at: cloud.clock.iso(),
      text: `words of ${id}`,
      attachments: [],
    })
    await receivePartnerSignal(
      ports,
      'ZENDESK',
      fakeWebhook({
        conversationId,
        updates: [],
        fetch: { withStatus: false },
      }),
      soon(ports)
    )
  }

  await open('t-1')

  return {
    ports,
    cloud,
    remote,
    open,
    tell,
    relay,
    agentWrites,
    record: () => cloud.conversations.peek(conversationId)!,
  }
}

const texts = (lines: ReadonlyArray<{ text: string }>) =>
  lines.map(({ text }) => text)

describe('the history of a ticket', () => {
  it('is waited for, and told at the start in the order in which it was written', async () => {
    const { remote, tell, relay } = await setUp()

    await tell('h3', 'h2')
    await tell('h1', 'h2')
    expect(remote.starts).toEqual([])

    await relay(2000)
    expect(texts(remote.starts[0]?.transcript ?? [])).toEqual([
      'words of h1',
      'words of h2',
      'words of h3',
    ])
  })

  it('is waited for whatever the shopper writes meanwhile, and not for longer than 2 s', async () => {
    const { ports, cloud, remote, relay, record } = await setUp()

    await sendShopperMessage(
      ports,
      { conversationId, messageId: 'm1', text: 'Hello?' },
      soon(ports)
    )
    cloud.clock.advance(1999)
    await processConversation(ports, conversationId, soon(ports))
    expect(remote.starts).toEqual([])

    await relay(1)
    expect(remote.starts).toHaveLength(1)
    expect(record().handoff.status).toBe('QUEUED')
  })

  it('that comes later is one note, however many batches it has', async () => {
    const { remote, tell, relay, record } = await setUp()

    await relay(2000)
    await tell('h3', 'h2')
    await tell('h3', 'h1')

    const notes = record().handoff.commands.map(({ payload }) => payload)
    expect(notes).toMatchObject([
      {
        about: 'HISTORY',
        lines: [
          { text: 'words of h1' },
          { text: 'words of h2' },
          { text: 'words of h3' },
        ],
      },
    ])

    expect(
      record().timeline?.entries.flatMap((entry) =>
        entry.kind === 'TRANSCRIPT' ? texts(entry.lines) : []
      )
    ).toEqual(['words of h2', 'words of h3', 'words of h1'])

    await relay(2000)
    expect(remote.tickets[0]?.notes).toEqual(['HISTORY'])
    await tell('h1', 'h2', 'h3')
    expect(record().handoff.commands).toEqual([])
  })

  it('is not told twice where the shopper’s words came as a message', async () => {
    const { ports, tell, record } = await setUp()

    await sendShopperMessage(ports, messageInput('h1'), soon(ports), 't-1')
    await tell('h1', 'h2')

    expect(texts(record().handoff.transcript)).toEqual(['words of h2'])
  })

  it('does not tell the agent their own words, which the platform says were the bot’s', async () => {
    const { cloud, relay, agentWrites, tell, record } = await setUp()

    await relay(2000)
    cloud.inbox.messageId = 'uuid-1'
    await agentWrites('a1')
    await tell('uuid-1')

    expect(record().handoff.commands).toEqual([])
  })

  it('is of interest to nobody once the handoff is over', async () => {
    const { ports, relay, tell, record } = await setUp()

    await relay(2000)
    await endHandoff(ports, { conversationId, ticket: 't-1' }, soon(ports))
    await tell('h1')

    expect(record().handoff.commands).toEqual([])
  })
})

describe('tickets of one handoff', () => {
  it('are each told the end, and are over then', async () => {
    const { ports, cloud, open, relay, record } = await setUp()

    await relay(2000)
    await open('t-2')
    await endHandoff(ports, { conversationId }, soon(ports))

    expect(cloud.inbox.attempts.at(-1)?.tickets).toMatchObject([
      { externalId: 't-1' },
      { externalId: 't-2' },
    ])
    expect(record().tickets?.every(({ endedAt }) => endedAt)).toBe(true)
  })

  it('end with the one that ends over there, which is told nothing more', async () => {
    const { ports, cloud, open, relay } = await setUp()

    await relay(2000)
    await open('t-2')
    await endHandoff(ports, { conversationId, ticket: 't-1' }, soon(ports))

    expect(cloud.inbox.types.at(-1)).toBe('handoff.closed')
    expect(cloud.inbox.attempts.at(-1)?.tickets).toMatchObject([
      { externalId: 't-2' },
    ])
  })

  it('are told the end until it is answered, though the platform told it to us meanwhile', async () => {
    const { ports, cloud, relay, record } = await setUp()

    await relay(2000)
    cloud.inbox.faults.next('deliver', {
      kind: 'RETRY',
      ambiguous: true,
      status: 500,
      detail: 'HTTP 500 close_failed',
    })
    await endHandoff(ports, { conversationId }, soon(ports))
    await endHandoff(ports, { conversationId, ticket: 't-1' }, soon(ports))
    await relay(60_000)

    expect(cloud.inbox.attempts.at(-1)?.tickets).toMatchObject([
      { externalId: 't-1' },
    ])
    expect(record().tickets).toMatchObject([{ endedAt: expect.anything() }])
  })

  it('are told the end for a day at most where it is never answered', async () => {
    const { ports, cloud, relay, record } = await setUp()

    await relay(2000)
    cloud.inbox.faults.next(
      'deliver',
      { kind: 'RETRY', ambiguous: true, detail: '500 close_failed' },
      { times: 1000 }
    )
    await endHandoff(ports, { conversationId }, soon(ports))
    await endHandoff(ports, { conversationId, ticket: 't-1' }, soon(ports))
    for (let told = 0; told < 26; told += 1) await relay(HOUR_MS)

    const { length } = cloud.inbox.attempts

    await relay(HOUR_MS)

    expect(nextDueAt(record())).toBeUndefined()
    expect(cloud.inbox.attempts).toHaveLength(length)
    expect(failuresIn(record())).toMatchObject([
      { why: { cause: 'NO_ANSWER' } },
    ])
  })

  it('end no later handoff of the same shopper', async () => {
    const { ports, open, relay, record } = await setUp()

    await relay(2000)
    await endHandoff(ports, { conversationId, ticket: 't-1' }, soon(ports))
    await open('t-2')
    await endHandoff(ports, { conversationId, ticket: 't-1' }, soon(ports))

    expect(record().handoff.status).not.toBe('CLOSED')
  })

  const lost = {
    kind: 'REFUSED' as const,
    code: 'bot.ticket-lost',
    concerns: 'TICKET' as const,
    detail: '404',
  }

  it('end visibly for the agent when the platform does not know any of them', async () => {
    const { cloud, remote, relay, agentWrites, record } = await setUp()

    await relay(2000)
    await agentWrites('a0')
    cloud.inbox.faults.next('deliver', lost)
    await agentWrites('a1')
    await relay(10)

    expect(record().handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'BOT_CANCELLED',
    })
    expect(remote.tickets[0]).toMatchObject({
      notes: ['REFUSED_BY_BOT'],
      ended: true,
    })
  })

  it('stand in for each other when one is not known over there', async () => {
    const { cloud, open, relay, agentWrites, record } = await setUp()

    await relay(2000)
    await open('t-2')
    await agentWrites('a0')
    cloud.inbox.faults.next('deliver', lost)
    await agentWrites('a1')

    expect(record().handoff.status).not.toBe('CLOSED')
    expect(cloud.inbox.attempts.at(-1)?.tickets).toMatchObject([
      { externalId: 't-1' },
    ])
  })
})

it('counts what may have arrived, tells the agent, and does not repeat it', async () => {
  const { cloud, remote, relay, agentWrites, record } = await setUp()

  await relay(2000)
  await agentWrites('a0')
  cloud.inbox.faults.next('deliver', {
    kind: 'REFUSED',
    code: 'bot.ambiguous',
    mayHaveArrived: true,
    detail: 'timeout',
  })
  await agentWrites('a1')
  await relay(10)

  expect(record().handoff.ambiguousSends).toBe(1)
  expect(record().toBot).toMatchObject([
    { state: { kind: 'FAILED', mayHaveArrived: true } },
  ])
  expect(remote.tickets[0]?.notes).toEqual(['AMBIGUOUS_AT_BOT'])
})

it('notes what became of each event, without what was said', async () => {
  const { cloud, relay, agentWrites, record } = await setUp()

  await relay(2000)
  await agentWrites('a1')
  cloud.inbox.faults.next('deliver', {
    kind: 'RETRY',
    ambiguous: false,
    status: 503,
    detail: 'HTTP 503',
  })
  await agentWrites('a2')

  const { deliveries = [] } = record()

  expect(
    deliveries.map(({ type, result, status, attempts }) => [
      type,
      result,
      status,
      attempts,
    ])
  ).toEqual([
    ['handoff.queued', 'DELIVERED', 200, 1],
    ['handoff.accepted', 'DELIVERED', 200, 1],
    ['handoff.message', 'DELIVERED', 200, 1],
    ['handoff.message', 'WAITING', 503, 1],
  ])
  expect(JSON.stringify(deliveries)).not.toContain('words of')
})
