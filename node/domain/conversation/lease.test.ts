import fc from 'fast-check'

import { isFetchDue } from '../handoff/due-work'
import type { ConversationRecord } from './conversation-record'
import { isWorkDue, isWorkLeft, nextDueAt } from './due-work'
import {
  freeLease,
  isLeased,
  planDelivery,
  releaseExpired,
  takeLease,
} from './lease'
import type { ItemState } from './outbox/outbox'
import {
  ambiguousIn,
  asking,
  at,
  atMs,
  ended,
  queued,
  requested,
  triedUntil,
  withState,
  withMessages,
} from './testing/sample-record'

const plan = (record = queued(), maxBatch = 10, now = atMs(10)) =>
  planDelivery(record, now, () => ({ maxBatch }))

const batches = (...args: Parameters<typeof plan>) =>
  plan(...args).commands.flatMap((line) => line.batches)

describe('planDelivery', () => {
  it('joins messages that follow each other, and nothing else', () => {
    const record = ended(
      withMessages(requested(), 'm1', 'm2'),
      'SHOPPER_LEFT',
      at(3)
    )

    expect(plan(record)).toEqual({
      commands: [
        {
          handoffId: 'h1',
          batches: [['h1:start'], ['m1', 'm2'], ['h1:end']],
        },
      ],
      events: ['h1:closed'],
    })
  })

  it('joins no more than the partner allows', () => {
    const record = withMessages(queued(), 'm1', 'm2', 'm3')

    expect(batches(record, 2)).toEqual([['m1', 'm2'], ['m3']])
  })

  it('passes nothing by that is not due', () => {
    const record = withMessages(queued(), 'm1', 'm2')

    const dueAt = (seconds: number, id: string) =>
      batches(withState(record, triedUntil(at(seconds)), id))

    expect(dueAt(11, 'm1')).toEqual([])
    expect(dueAt(11, 'm2')).toEqual([['m1']])
    expect(dueAt(10, 'm1')).toEqual([['m1', 'm2']])
  })

  it('passes by what has failed', () => {
    const record = withState(
      withMessages(queued(), 'm1', 'm2'),
      { kind: 'FAILED', because: 'no' },
      'm1'
    )

    expect(batches(record)).toEqual([['m2']])
  })

  it('sends an ambiguous batch again as it was, whatever the limit, and nothing with it', () => {
    const record = withState(
      withMessages(queued(), 'm1', 'm2', 'm3'),
      ambiguousIn('m1'),
      'm1',
      'm2'
    )

    expect(batches(record, 1)).toEqual([['m1', 'm2'], ['m3']])
  })

  it('sends what was refused together one by one', () => {
    const record = withState(
      withMessages(queued(), 'm1', 'm2', 'm3'),
      { ...triedUntil(at(9)), alone: true } as ItemState,
      'm1',
      'm2'
    )

    expect(batches(record)).toEqual([['m1'], ['m2'], ['m3']])
  })

  it('keeps different handoffs apart: one that waits does not hold up the other', () => {
    const first = withState(
      withMessages(queued('h1'), 'm1'),
      triedUntil(at(60)),
      'm1'
    )
    const record = requested('h2', ended(first, 'SHOPPER_LEFT', at(3)))

    expect(batches(record)).toEqual([['h2:start']])
  })

  it('sends all that is due once and in order, however it is joined', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (ids, maxBatch) => {
          const planned = batches(withMessages(queued(), ...ids), maxBatch)

          expect(planned.flat()).toEqual(ids)
          expect(planned.every(({ length }) => length <= maxBatch)).toBe(true)
        }
      )
    ))
})

describe('a lease', () => {
  const record = withMessages(queued(), 'm1', 'm2')
  const leased = takeLease(record, 'r1', plan(record), atMs(10))

  it('is held for 30 s', () => {
    expect(isLeased(record, atMs(10))).toBe(false)
    expect(isLeased(leased, atMs(39))).toBe(true)
    expect(isLeased(leased, atMs(40))).toBe(false)
  })

  it('does not hold when a clock that is hours ahead took it', () => {
    expect(isLeased(leased, atMs(10 - 3600))).toBe(false)
  })

  it('is work itself, due when it ends: nobody else may know that its holder died', () => {
    expect(nextDueAt(takeLease(queued(), 'r1', plan(), atMs(10)))).toBe(
      atMs(40)
    )
  })

  it('leaves what it was sending ambiguous when its holder died', () => {
    const later = withMessages(leased, 'm3')

    const ambiguous = {
      kind: 'AMBIGUOUS',
      batch: 'm1',
      firstTriedAt: at(10),
      attempts: 0,
    }

    expect(releaseExpired(later).handoff.commands).toMatchObject([
      { id: 'm1', state: ambiguous },
      { id: 'm2', state: ambiguous },
      { id: 'm3', state: { kind: 'WAITING' } },
    ])
    expect(releaseExpired(later).lease).toBeUndefined()
  })

  it('leaves nothing ambiguous when it is given back, or was none', () => {
    expect(freeLease(leased).handoff).toBe(record.handoff)
    expect(releaseExpired(record)).toBe(record)
  })
})

describe('what is due', () => {
  it('is nothing when nothing waits', () => {
    expect(nextDueAt(queued())).toBeUndefined()
    expect(isWorkLeft(queued())).toBe(false)
    expect(isWorkDue(queued(), atMs(10))).toBe(false)
  })

  it('is the earliest of all lines', () => {
    const left = ended(withMessages(queued(), 'm1'), 'SHOPPER_LEFT', at(3))
    const waiting = {
      ...withState(left, triedUntil(at(60)), 'm1'),
      toBot: left.toBot.map((item) => ({
        ...item,
        state: triedUntil(at(30)),
      })),
    }

    expect(nextDueAt(waiting)).toBe(atMs(30))
    expect(isWorkDue(waiting, atMs(29))).toBe(false)
    expect(isWorkDue(waiting, atMs(30))).toBe(true)
  })

  it('is not what failed', () => {
    const failed = withState(
      withMessages(queued(), 'm1'),
      { kind: 'FAILED', because: 'no' },
      'm1'
    )

    expect(isWorkLeft(failed)).toBe(false)
  })

  it('is the partner’s updates, once the partner can be asked', () => {
    const fetch = { id: 'r', withStatus: false, dueAt: at(20) }
    const isDue = (record: ConversationRecord, seconds: number) =>
      isFetchDue(asking(record, fetch).handoff, atMs(seconds))

    expect(nextDueAt(asking(queued(), fetch))).toBe(atMs(20))
    expect(isDue(queued(), 19)).toBe(false)
    expect(isDue(queued(), 20)).toBe(true)
    expect(isDue(requested(), 20)).toBe(false)
  })
})
