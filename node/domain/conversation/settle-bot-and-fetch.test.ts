import { err, ok } from 'neverthrow'

import { applyUpdates } from '../handoff/apply-updates'
import { untold } from '../handoff/told'
import type { ConversationRecord } from './conversation-record'
import type { DeliveryFailure } from './outbox/delivery-failure'
import { viewHandoff } from './handoff-view'
import type { BotOutcome, FetchOutcome } from './outbox/outcome'
import { settle } from './settle'
import {
  asking,
  at,
  atMs,
  ended,
  onCurrent,
  queued,
  requested,
  withMessages,
  words,
} from './testing/sample-record'

const retry: DeliveryFailure = {
  kind: 'RETRY',
  ambiguous: true,
  detail: 'no answer',
}

const refused: DeliveryFailure = {
  kind: 'REFUSED',
  code: 'bot.event-refused',
  detail: '422',
}

const notConnected: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'bot.not-connected',
  detail: 'no address',
}

describe('an event to the bot', () => {
  const closed = ended(queued(), 'SHOPPER_LEFT', at(5))

  const told = (
    record: ConversationRecord,
    result: BotOutcome['result'],
    change: Partial<BotOutcome> = {}
  ) =>
    settle(
      record,
      {
        kind: 'bot',
        sent: { id: 'h1:closed', attempts: 0 },
        result,
        startedAt: atMs(100),
        at: atMs(100),
        jitter: 0,
        ...change,
      },
      words
    )

  it('leaves the outbox when told, and is settled once', () => {
    const record = told(closed, ok({}))

    expect(record.toBot).toEqual([])
    expect(told(record, ok({}))).toBe(record)
  })

  it('waits when the bot did not answer', () => {
    const record = told(closed, err(retry))

    expect(record.toBot).toMatchObject([
      { state: { kind: 'AMBIGUOUS', attempts: 1, dueAt: at(101) } },
    ])
    expect(told(record, err(retry))).toBe(record)
  })

  it('is tried once more soon when no bot is connected, before it waits for one', () => {
    expect(told(closed, err(notConnected)).toBot).toMatchObject([
      { state: { kind: 'TRIED', dueAt: at(101) } },
    ])
  })

  it('fails when refused, or after a day', () => {
    const aDay = { at: atMs(5 + 24 * 3600) }

    expect(told(closed, err(refused)).toBot[0]?.state.kind).toBe('FAILED')
    expect(told(closed, err(notConnected), aDay).toBot[0]?.state.kind).toBe(
      'FAILED'
    )
  })

  it('is not worth a second try when it only says that the agent types', () => {
    const record = onCurrent(queued(), (handoff) =>
      applyUpdates(
        untold(handoff),
        [{ kind: 'typing', id: 't', at: at(1), typing: true }],
        { at: at(1), words }
      )
    )
    const id = record.toBot[0]!.id

    expect(
      told(record, err(retry), { sent: { id, attempts: 0 } }).toBot
    ).toEqual([])
  })
})

describe('the partner’s updates', () => {
  const pending = asking(queued(), {
    id: 'r1',
    withStatus: true,
    dueAt: at(20),
  })

  const fetched = (
    record: ConversationRecord,
    result: FetchOutcome['result'],
    change: Partial<FetchOutcome> = {}
  ) =>
    settle(
      record,
      {
        kind: 'fetch',
        handoffId: 'h1',
        fetchId: 'r1',
        memoryBefore: record.handoff.memory,
        result,
        startedAt: atMs(100),
        at: atMs(100),
        jitter: 0,
        ...change,
      },
      words
    )

  const updates = ok({
    updates: [{ kind: 'closed' as const, id: 'x', at: at(6) }],
    memory: { ticket: 't-h1', readUpTo: at(6) },
  })

  it('is applied and remembered, and answers the pending fetch', () => {
    const record = fetched(pending, updates)

    expect(record.handoff.status).toBe('CLOSED')
    expect(record.handoff.memory).toEqual({ ticket: 't-h1', readUpTo: at(6) })
    expect(record.handoff.pendingFetch).toBeUndefined()
  })

  it('does not answer a signal that came after the question', () => {
    const again = asking(pending, {
      id: 'r2',
      withStatus: false,
      dueAt: at(30),
    })

    expect(fetched(again, updates).handoff.pendingFetch).toMatchObject({
      id: 'r2',
      withStatus: true,
    })
  })

  it('changes nothing when there is none', () => {
    const record = queued()
    const none = ok({ updates: [], memory: record.handoff.memory })

    expect(fetched(record, none)).toEqual(record)
  })

  it('is asked for again when the partner did not answer', () => {
    const record = fetched(pending, err(retry))

    expect(record.handoff.pendingFetch).toMatchObject({
      attempts: 1,
      dueAt: at(101),
    })
  })

  it('is asked for until a day after the end, or after the last words that somebody told of', () => {
    const day = 24 * 60 * 60
    const open = queued()
    const fetch = { id: 'r1', withStatus: true, dueAt: at(20) }
    const over = asking(ended(open, 'SHOPPER_LEFT', at(50)), fetch)
    const told = asking(ended(open, 'SHOPPER_LEFT', at(5)), fetch)
    const isLeft = (record: ConversationRecord, seconds: number) =>
      fetched(record, err(retry), { at: atMs(seconds) }).handoff
        .pendingFetch !== undefined

    expect(isLeft(asking(open, fetch), 5 * day)).toBe(true)
    expect([49, 50].map((more) => isLeft(over, day + more))).toEqual([
      true,
      false,
    ])
    expect([19, 20].map((more) => isLeft(told, day + more))).toEqual([
      true,
      false,
    ])
  })

  it('is not asked for again when the partner refuses to tell', () => {
    expect(fetched(pending, err(refused)).handoff.pendingFetch).toBeUndefined()
  })

  it('of another handoff changes nothing', () => {
    expect(fetched(pending, updates, { handoffId: 'h0' })).toBe(pending)
  })

  it('is no longer of interest when the partner never took the start', () => {
    const waiting = asking(requested(), {
      id: 'r1',
      withStatus: false,
      dueAt: at(1),
    })
    const record = settle(
      waiting,
      {
        kind: 'partner',
        handoffId: 'h1',
        sent: [{ id: 'h1:start', attempts: 0 }],
        memoryBefore: {},
        result: err(refused),
        startedAt: atMs(100),
        at: atMs(100),
        jitter: 0,
      },
      words
    )

    expect(record.handoff.pendingFetch).toBeUndefined()
  })
})

describe('viewHandoff', () => {
  it('counts what waits and what failed, both ways', () => {
    const record = ended(withMessages(queued(), 'm1'), 'SHOPPER_LEFT', at(5))
    const failed = {
      ...record,
      toBot: record.toBot.map((item) => ({
        ...item,
        state: { kind: 'FAILED' as const, because: 'no' },
      })),
    }

    expect(viewHandoff(failed)).toMatchObject({
      id: 'h1',
      status: 'CLOSED',
      waitingDeliveries: 2,
      failedDeliveries: 1,
    })
  })
})
