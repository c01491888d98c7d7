import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { keysOf } from '../../../domain/conversation/search-keys'
import {
  at,
  ended,
  onCurrent,
  queued,
  requested,
  triedUntil,
  withMessages,
  withState,
} from '../../../domain/conversation/testing/sample-record'
import type { CloseReason } from '../../../domain/handoff/handoff-state'
import { untold } from '../../../domain/handoff/told'
import { HOUR_MS } from '../../../domain/time-units'
import { fakePorts } from '../../../testing/fake-ports'
import { listConversations } from './list-conversations'
import type { ConversationQuery } from './list-conversations'

const given = { kind: 'FAILED', because: 'too odd' } as const

const closedFor = (reason: CloseReason) => ended(queued(), reason, at(9))

const setUp = () => {
  const { ports, cloud } = fakePorts()
  const now = cloud.clock.now()

  const put = (
    id: string,
    hoursAgo: number,
    change: (record: ConversationRecord) => ConversationRecord = (it) => it
  ): ConversationRecord => {
    const startedAt = new Date(now - hoursAgo * HOUR_MS).toISOString()
    const record = change(queued())
    const stored = {
      ...record,
      conversationId: id,
      handoff: { ...record.handoff, requestedAt: startedAt },
    }
    const handoff = { conversationId: id, startedAt }

    cloud.conversations.put(stored)

    if (stored.handoff.status === 'CLOSED') {
      cloud.listed.ended.set(`${startedAt} ${id}`, {
        ...handoff,
        keys: keysOf(stored),
      })
    } else {
      cloud.index.open.set(`${startedAt}/${id}`, {
        ...handoff,
        version: id,
      })
    }

    return stored
  }

  const list = async (query: Partial<ConversationQuery> = {}) =>
    (
      await listConversations(ports, { filter: {}, first: 20, ...query })
    )._unsafeUnwrap()

  const ids = async (query: Partial<ConversationQuery> = {}) =>
    (await list(query)).records.map(({ conversationId }) => conversationId)

  return { ports, cloud, put, list, ids, now }
}

const closed = (record: ConversationRecord): ConversationRecord => ({
  ...onCurrent(
    ended(record, 'SHOPPER_LEFT', '2026-11-20T12:10:00.000Z'),
    (handoff) => untold({ ...handoff, commands: [] })
  ),
  toBot: [],
})

const named =
  (name: string, phoneNumber = '+5511988887777') =>
  (record: ConversationRecord): ConversationRecord => ({
    ...closed(record),
    shopper: { name, phoneNumber },
  })

it('lists open and ended ones together, the newest first', async () => {
  const { put, ids } = setUp()

  put('old-open', 300)
  put('ended', 20, closed)
  put('new-open', 1)

  expect(await ids()).toEqual(['new-open', 'ended', 'old-open'])
})

it('goes on after a cursor, whatever came in front meanwhile', async () => {
  const { put, list, ids } = setUp()

  for (let number = 1; number <= 7; number += 1) put(`c${number}`, number)

  const page = await list({ first: 3 })

  put('newer', 0.5)
  expect(page.records.map(({ conversationId }) => conversationId)).toEqual([
    'c1',
    'c2',
    'c3',
  ])
  expect(await ids({ first: 10, after: page.next })).toEqual([
    'c4',
    'c5',
    'c6',
    'c7',
  ])
})

it('shows a conversation where its latest handoff stands, once', async () => {
  const { cloud, put, ids } = setUp()
  const earlier = put('again', 50, closed)

  put('between', 30)
  put('again', 2)
  expect(earlier.conversationId).toBe('again')
  expect(cloud.listed.ended.size).toBe(1)
  expect(await ids()).toEqual(['again', 'between'])
})

it.each([
  { filter: { from: '0001-01-01T00:00:00.000Z' } },
  { filter: { to: '9999-12-31T00:00:00.000Z' } },
  { after: Buffer.from('9999-12-31T00:00:00.000Z x').toString('base64url') },
  { search: 'ab '.repeat(500_000) },
])('looks into no year in which there can be nothing: %#', async (query) => {
  const { cloud, put, ids } = setUp()

  put('one', 1)
  cloud.counter.reset()

  expect(await ids(query)).toEqual('search' in query ? [] : ['one'])
  expect(cloud.counter.count('store.listHandoffs')).toBeLessThanOrEqual(4)
})

it('costs the same at a hundred thousand conversations', async () => {
  const { cloud, put, list, now } = setUp()

  for (let number = 0; number < 100_000; number += 1) {
    const startedAt = new Date(now - number * 25_000).toISOString()
    const conversationId = `bulk-${number}`

    cloud.listed.ended.set(`${startedAt} ${conversationId}`, {
      conversationId,
      startedAt,
      keys: [],
    })
  }

  for (let number = 0; number < 60; number += 1) {
    put(`bulk-${number}`, (number * 25_000) / HOUR_MS, closed)
  }

  cloud.counter.reset()
  const first = await list()
  const listsOfFirst = cloud.counter.count('store.listHandoffs')

  expect(first.records).toHaveLength(20)
  expect(listsOfFirst).toBeLessThanOrEqual(8)
  expect(cloud.counter.count('store.read')).toBe(20)

  cloud.counter.reset()
  const second = await list({ after: first.next })

  expect(second.records[0]?.conversationId).toBe('bulk-20')
  expect(cloud.counter.count('store.listHandoffs')).toBeLessThanOrEqual(8)
  expect(cloud.counter.count('store.read')).toBe(20)
})

it('stops looking after two hundred where a filter finds little, and can go on', async () => {
  const { cloud, put, list } = setUp()

  for (let number = 0; number < 450; number += 1) {
    put(`c${number}`, number + 1, number === 440 ? undefined : closed)
  }

  cloud.counter.reset()
  const page = await list({ filter: { partner: 'ZENVIA' } })

  expect(page.records).toEqual([])
  expect(page.next).toBeDefined()
  expect(cloud.counter.count('store.read')).toBeLessThanOrEqual(220)
})

describe('filters', () => {
  it('by state, without listing what has ended where only open ones are wanted', async () => {
    const { cloud, put, ids } = setUp()

    put('waiting', 3, () => requested())
    put('queued', 2)
    put('ended', 1, closed)
    expect(await ids({ filter: { states: ['CLOSED'] } })).toEqual(['ended'])

    cloud.counter.reset()
    expect(await ids({ filter: { states: ['QUEUED'] } })).toEqual(['queued'])
    expect(cloud.counter.count('store.listHandoffs')).toBe(1)
  })

  it('by partner', async () => {
    const { put, ids } = setUp()

    put('zendesk', 1)
    put('zenvia', 2, (record) => ({
      ...record,
      handoff: { ...record.handoff, partner: 'ZENVIA' },
    }))
    expect(await ids({ filter: { partner: 'ZENVIA' } })).toEqual(['zenvia'])
  })

  it('by period', async () => {
    const { put, ids, now } = setUp()
    const at = (hoursAgo: number) =>
      new Date(now - hoursAgo * HOUR_MS).toISOString()

    put('today', 1)
    put('yesterday', 30, closed)
    put('before', 60, closed)
    expect(await ids({ filter: { from: at(40), to: at(20) } })).toEqual([
      'yesterday',
    ])
  })

  it('by messages that were not delivered', async () => {
    const { put, ids } = setUp()

    put('fine', 1)
    put('stuck', 2, (record) =>
      withState(
        withMessages(record, 'm1'),
        triedUntil('2026-11-20T13:00:00.000Z'),
        'm1'
      )
    )
    expect(await ids({ filter: { undelivered: true } })).toEqual(['stuck'])
  })

  it('by messages that failed, without a look at the others that ended', async () => {
    const { put, ids, cloud, ports } = setUp()

    for (let number = 1; number <= 60; number += 1) {
      put(`fine-${number}`, number, closed)
    }

    const { handoff } = put('old', 500, (record) =>
      withState(withMessages(closed(record), 'm1'), given, 'm1')
    )

    await ports.index.setFailed('old', handoff.requestedAt)
    cloud.counter.reset()

    expect(await ids({ filter: { undelivered: true } })).toEqual(['old'])
    expect(cloud.counter.count('store.read')).toBe(1)
  })
})

describe('contacts to answer', () => {
  it.each([
    ['waits for an agent', queued(), {}, true],
    [
      'was left where nobody was there',
      closedFor('NO_AGENT_AVAILABLE'),
      {},
      true,
    ],
    ['was answered', queued(), { answeredAt: at(5) }, false],
    ['was resolved without a word', closedFor('AGENT_RESOLVED'), {}, false],
    ['came within the hours', queued(), { asContact: undefined }, false],
  ])('one that %s', async (_, record, tally, isFound) => {
    const { put, ids } = setUp()

    put('c', 1, () => ({
      ...record,
      handoff: {
        ...record.handoff,
        tally: { fromShopper: 1, fromAgent: 0, asContact: true, ...tally },
      },
    }))

    expect(await ids({ filter: { contacts: true } })).toEqual(
      isFound ? ['c'] : []
    )
  })
})

describe('search', () => {
  it.each([
    ['the end of a phone number', '98888-7777'],
    ['the whole number', '+55 (11) 98888-7777'],
    ['the beginning of a name', 'joa'],
    ['both names without accents', 'joao conceicao'],
    ['the conversation', 'wanted'],
    ['the ticket', 't-h1'],
  ])('by %s', async (_what, search) => {
    const { put, ids } = setUp()

    put('other', 1, (record) => ({
      ...named('Maria Souza', '+5511977776666')(record),
      handoff: { ...closed(record).handoff, partnerReference: '77' },
    }))
    put('wanted', 30, named('João da Conceição'))
    expect(await ids({ search })).toEqual(['wanted'])
  })

  it('finds open ones too', async () => {
    const { put, ids } = setUp()

    put('open', 2, (record) => ({
      ...record,
      shopper: { name: 'Bia', phoneNumber: '+5511900001234' },
    }))
    expect(await ids({ search: '1234' })).toEqual(['open'])
    expect(await ids({ search: '4321' })).toEqual([])
  })
})

it.each([
  ['a page of none', { first: 0 }, 'PAGE_INVALID', 'first'],
  ['a page of too many', { first: 101 }, 'PAGE_INVALID', 'first'],
  [
    'a cursor of somebody else',
    { after: 'bm90aGluZw' },
    'CURSOR_INVALID',
    'after',
  ],
])('refuses %s', async (_what, change, code, field) => {
  const { ports } = setUp()
  const listed = await listConversations(ports, {
    filter: {},
    first: 20,
    ...change,
  })

  expect(listed._unsafeUnwrapErr()).toMatchObject([{ code, field }])
})
