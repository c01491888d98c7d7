import { DAY_MS, HOUR_MS } from '../../../domain/time-units'
import { queuedConversation } from '../../../testing/queued-conversation'
import { soon } from '../../../testing/conversation-inputs'
import { saveBotConnection } from '../../bot/save-bot-connection'
import { botEvents } from './bot-events'
import { listBotDeliveries } from './list-bot-deliveries'
import { sweep } from '../sweep/sweep'
import { processConversation } from '../relay/process-conversation'

const setUp = async () => {
  const scenario = await queuedConversation()
  const { ports, cloud } = scenario

  cloud.settings.change(({ bot }) => {
    bot.connection!.kind = 'POLLING'
  })
  cloud.inbox.holds = true

  const ask = async (after?: string, limit = 50, waitSeconds = 0) =>
    (
      await botEvents(ports, { after, limit, waitSeconds }, soon(ports))
    )._unsafeUnwrap()

  return {
    ...scenario,
    ask,
    says: async (...ids: string[]) => {
      scenario.writes(...ids)
      await scenario.signals()
    },
  }
}

const typesOf = ({
  events,
}: {
  events: Array<{ type: string; message?: { id: string } }>
}) => events.map(({ type, message }) => message?.id ?? type)

it('gives what waits in order, again until it is acknowledged', async () => {
  const { says, ask } = await setUp()

  await says('a1')
  const first = await ask()

  expect(typesOf(first)).toEqual(['handoff.accepted', 'a1'])
  expect(await ask()).toEqual(first)

  await says('a2')
  expect(typesOf(await ask(first.cursor))).toEqual(['a2'])
})

it('acknowledges what the cursor stands for, and nothing that came since', async () => {
  const { says, ask, record } = await setUp()

  await says('a1')
  const { cursor } = await ask(undefined, 1)

  await says('a2')
  const rest = await ask(cursor)

  expect(typesOf(rest)).toEqual(['a1', 'a2'])
  expect(typesOf(await ask(cursor))).toEqual(['a1', 'a2'])

  const none = await ask(rest.cursor)

  expect(none).toEqual({ events: [], cursor: undefined })
  expect(record()?.toBot).toEqual([])
})

it('finds what waits behind more due work than anybody could look through', async () => {
  const { ports, cloud, says, ask } = await setUp()

  await says('a1')

  for (let count = 0; count < 500; count += 1) {
    await ports.index.setDue(`busy-${count}`, cloud.clock.now())
  }

  cloud.counter.reset()

  expect(typesOf(await ask())).toEqual(['handoff.accepted', 'a1'])
  expect(cloud.counter.calls).toEqual(['store.listHeld', 'store.read'])
})

it('finds what waits behind entries that are over, which it looks at once', async () => {
  const { ports, cloud, says, ask } = await setUp()

  for (let count = 0; count < 5; count += 1) {
    await ports.index.setHeld(`over-${count}`, { id: 'e', since: '2020' })
  }

  await says('a1')

  expect(typesOf(await ask(undefined, 2))).toEqual(['handoff.accepted', 'a1'])
  cloud.counter.reset()
  await ask(undefined, 2)
  expect(cloud.counter.count('store.read')).toBe(1)
})

it('finds what a crash left without an entry, once the sweep has passed', async () => {
  const { ports, cloud, says, ask } = await setUp()

  await says('a1')
  cloud.index.held.clear()
  expect(await ask()).toEqual({ events: [], cursor: undefined })

  await sweep(ports, { limit: 10, deadline: soon(ports) })

  expect(typesOf(await ask())).toEqual(['handoff.accepted', 'a1'])
})

it('leaves no entry behind once all is acknowledged', async () => {
  const { cloud, says, ask } = await setUp()

  await says('a1')
  await ask((await ask()).cursor)

  expect(cloud.index.held.size).toBe(0)
})

it('waits for what comes, and not for longer than it is asked to', async () => {
  const { cloud, ask } = await setUp()
  const began = cloud.clock.now()

  expect((await ask(undefined, 50, 20)).events).toEqual([])
  expect(cloud.clock.now() - began).toBe(20_000)
})

it('looks no more for a bot that has hung up, and keeps what comes then', async () => {
  const { ports, cloud, ask, says } = await setUp()
  const began = cloud.clock.now()
  const hungUp = await botEvents(
    ports,
    {
      limit: 50,
      waitSeconds: 20,
      isGone: () => cloud.clock.now() - began >= 3000,
    },
    soon(ports)
  )

  expect(hungUp._unsafeUnwrap().events).toEqual([])
  expect(cloud.clock.now() - began).toBe(3000)

  await says('m1')

  expect(typesOf(await ask())).toContain('m1')
})

it.each([
  [0, 0],
  [-1, 0],
  [2_147_483_647, 0],
  [101, 0],
  [1, 21],
  [1, -1],
])('refuses a limit of %i and %i s', async (limit, waitSeconds) => {
  const { ports } = await setUp()
  const refused = await botEvents(ports, { limit, waitSeconds }, soon(ports))

  expect(refused._unsafeUnwrapErr()).toMatchObject([
    { code: 'BOT_EVENTS_BOUNDS' },
  ])
})

describe.each(['CALLBACK', 'WENI', undefined] as const)(
  'while the store’s bot is of the kind %s',
  (kind) => {
    const become = (cloud: Awaited<ReturnType<typeof setUp>>['cloud']) =>
      cloud.settings.change(({ bot }) => {
        if (kind) bot.connection!.kind = kind
        else delete bot.connection
      })

    it('says so, at once', async () => {
      const { ports, cloud } = await setUp()
      const began = cloud.clock.now()

      become(cloud)

      const refused = await botEvents(
        ports,
        { limit: 1, waitSeconds: 20 },
        soon(ports)
      )

      expect(refused._unsafeUnwrapErr()).toEqual([{ code: 'BOT_NOT_POLLING' }])
      expect(cloud.clock.now()).toBe(began)
    })

    it('takes what the one before it has, so that nobody is told it again', async () => {
      const { ports, cloud, says, ask, record } = await setUp()

      await says('m1')

      const { cursor } = await ask()

      become(cloud)
      await botEvents(
        ports,
        { after: cursor, limit: 1, waitSeconds: 0 },
        soon(ports)
      )

      expect(record()?.toBot).toEqual([])
    })
  }
)

it('gives two that ask at once the same, which either of them takes', async () => {
  const { ask, says } = await setUp()

  await says('m1')

  const [one, other] = await Promise.all([ask(), ask()])

  expect(typesOf(one!)).toEqual(typesOf(other!))
  await Promise.all([ask(one?.cursor), ask(other?.cursor)])
  expect((await ask()).events).toEqual([])
})

it('takes a cursor of long ago, whose events are no more, for nothing', async () => {
  const { ask, says } = await setUp()
  const { cursor } = await ask()

  await ask(cursor)
  await says('m1')
  expect(typesOf(await ask(cursor))).toContain('m1')
  expect(
    typesOf(
      await ask(
        Buffer.from('[["conversation-of-old","e1"]]').toString('base64url')
      )
    )
  ).toContain('m1')
})

it.each([
  'x',
  '\0',
  'bnVsbA',
  'W10x',
  Buffer.from('[["a"]]').toString('base64url'),
  Buffer.from(JSON.stringify(Array(101).fill(['a', 'b']))).toString(
    'base64url'
  ),
])('refuses a cursor that is none: %j', async (after) => {
  const { ports } = await setUp()
  const query = { after, limit: 1, waitSeconds: 0 }

  expect(
    (await botEvents(ports, query, soon(ports)))._unsafeUnwrapErr()
  ).toMatchObject([{ code: 'CURSOR_INVALID', field: 'after' }])
})

it('fails visibly, and for the agent too, what nobody asks for within a day', async () => {
  const { ports, cloud, says, record } = await setUp()

  await says('a1')
  cloud.clock.advance(DAY_MS)
  await processConversation(ports, 'conversation-1', soon(ports))

  expect(record()?.toBot.map(({ state }) => state.kind)).toEqual([
    'FAILED',
    'FAILED',
  ])
})

it('leaves no entry of what nobody asked for within a day', async () => {
  const { ports, cloud, says, record } = await setUp()

  await says('a1')
  cloud.clock.advance(25 * HOUR_MS)
  await ports.index.setHeld('gone', { id: 'e', since: '2026-11-01' })
  await sweep(ports, { limit: 10, deadline: soon(ports) })
  await sweep(ports, { limit: 10, deadline: soon(ports) })

  expect(record()?.toBot.map(({ state }) => state.kind)).toEqual([
    'FAILED',
    'FAILED',
  ])
  expect(cloud.index.held.size).toBe(0)
  expect(cloud.index.due.size).toBe(0)
})

it('is told to a bot of another kind once that is connected, behind hundreds of others, and leaves no entry', async () => {
  const { ports, cloud, says, record, words } = await setUp()

  await says('a1')

  for (let count = 0; count < 600; count += 1) {
    await ports.index.setDue(`busy-${count}`, cloud.clock.now() + 60_000)
  }

  cloud.inbox.holds = false
  cloud.inbox.received.length = 0

  const saved = await saveBotConnection(ports, {
    kind: 'CALLBACK',
    address: 'https://bot.weni.ai/live-support',
    by: 'ana',
  })

  expect(saved.isOk()).toBe(true)

  for (let count = 0; count < 4; count += 1) {
    await sweep(ports, { limit: 200, deadline: soon(ports) })
  }

  expect(words()).toEqual(['a1'])
  expect(record()?.toBot).toEqual([])
  expect(cloud.index.held.size).toBe(0)
})

it('stays to be asked for where the bot’s kind is changed and changed back', async () => {
  const { ports, cloud, says, ask } = await setUp()

  await says('a1')
  cloud.index.held.clear()
  await ports.index.setDue('conversation-1', cloud.clock.now())
  cloud.index.open.clear()
  await sweep(ports, { limit: 200, deadline: soon(ports) })

  expect(typesOf(await ask())).toEqual(['handoff.accepted', 'a1'])
})

it('tells what became of the last events, the newest first', async () => {
  const { ports, says } = await setUp()

  await says('a1')

  expect((await listBotDeliveries(ports))._unsafeUnwrap()).toMatchObject([
    {
      type: 'handoff.message',
      result: 'HELD',
      conversationId: 'conversation-1',
      canRetry: false,
    },
    { type: 'handoff.accepted', result: 'HELD' },
    { type: 'handoff.queued', result: 'DELIVERED' },
  ])
})
