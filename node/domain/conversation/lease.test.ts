import fc from 'fast-check'

import { planDelivery } from './delivery-plan'
import { isFetchDue, isWorkDue, isWorkLeft, nextDueAt } from './due-work'
import { endHandoff } from './end-handoff'
import { freeLease, isHeld, releaseExpired, takeLease } from './lease'
import { requestFetch } from './settle-fetch'
import {
  at,
  atMs,
  queued,
  requested,
  withItem,
  withMessages,
} from './testing/sample-record'

const plan = (record = queued(), maxBatch = 10, now = atMs(10)) =>
  planDelivery(record, now, () => maxBatch)

describe('planDelivery', () => {
  it('joins messages that follow each other, and nothing else', () => {
    const record = endHandoff(
      withMessages(requested(), 'm1', 'm2'),
      'SHOPPER_LEFT',
      at(3)
    )

    expect(plan(record)).toEqual({
      toPartner: [['h1:start'], ['m1', 'm2'], ['h1:end']],
      toBot: ['h1:closed'],
    })
  })

  it('joins no more than the partner allows', () => {
    const record = withMessages(queued(), 'm1', 'm2', 'm3')

    expect(plan(record, 2).toPartner).toEqual([['m1', 'm2'], ['m3']])
  })

  it('passes nothing by that is not due', () => {
    const record = withMessages(queued(), 'm1', 'm2')

    expect(plan(withItem(record, 'm1', { dueAt: at(11) })).toPartner).toEqual(
      []
    )
    expect(plan(withItem(record, 'm2', { dueAt: at(11) })).toPartner).toEqual([
      ['m1'],
    ])
    expect(plan(withItem(record, 'm1', { dueAt: at(10) })).toPartner).toEqual([
      ['m1', 'm2'],
    ])
  })

  it('passes by what has failed', () => {
    const record = withItem(withMessages(queued(), 'm1', 'm2'), 'm1', {
      status: 'FAILED',
    })

    expect(plan(record).toPartner).toEqual([['m2']])
  })

  it('sends an ambiguous batch again as it was, whatever the limit, and nothing with it', () => {
    const ambiguous = { ambiguous: true, sentWith: 'm1' }
    const record = withItem(
      withItem(withMessages(queued(), 'm1', 'm2', 'm3'), 'm1', ambiguous),
      'm2',
      ambiguous
    )

    expect(plan(record, 1).toPartner).toEqual([['m1', 'm2'], ['m3']])
  })

  it('sends what was refused together one by one', () => {
    const record = withItem(
      withItem(withMessages(queued(), 'm1', 'm2', 'm3'), 'm1', { alone: true }),
      'm2',
      { alone: true }
    )

    expect(plan(record).toPartner).toEqual([['m1'], ['m2'], ['m3']])
  })

  it('keeps different handoffs apart: one that waits does not hold up the other', () => {
    const first = withItem(withMessages(queued('h1'), 'm1'), 'm1', {
      dueAt: at(60),
    })
    const record = requested('h2', endHandoff(first, 'SHOPPER_LEFT', at(3)))

    expect(plan(record).toPartner).toEqual([['h2:start']])
  })

  it('sends all that is due once and in order, however it is joined', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (ids, maxBatch) => {
          const batches = plan(
            withMessages(queued(), ...ids),
            maxBatch
          ).toPartner

          expect(batches.flat()).toEqual(ids)
          expect(batches.every(({ length }) => length <= maxBatch)).toBe(true)
        }
      )
    ))
})

describe('a lease', () => {
  const record = withMessages(queued(), 'm1', 'm2')
  const leased = takeLease(record, 'r1', plan(record), atMs(10))

  it('is held for 30 s', () => {
    expect(isHeld(record, atMs(10))).toBe(false)
    expect(isHeld(leased, atMs(39))).toBe(true)
    expect(isHeld(leased, atMs(40))).toBe(false)
  })

  it('notes when its items were first tried', () => {
    const again = takeLease(leased, 'r2', plan(leased), atMs(20))

    expect(again.toPartner.map(({ firstTriedAt }) => firstTriedAt)).toEqual([
      at(10),
      at(10),
    ])
  })

  it('leaves what it was sending ambiguous when its holder died', () => {
    const later = withMessages(leased, 'm3')

    expect(releaseExpired(later).toPartner).toMatchObject([
      { id: 'm1', ambiguous: true, sentWith: 'm1' },
      { id: 'm2', ambiguous: true, sentWith: 'm1' },
      { id: 'm3' },
    ])
    expect(releaseExpired(later).toPartner[2]?.ambiguous).toBeUndefined()
    expect(releaseExpired(later).lease).toBeUndefined()
  })

  it('leaves nothing ambiguous when it is given back, or was none', () => {
    expect(freeLease(leased).toPartner[0]?.ambiguous).toBeUndefined()
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
    const ended = endHandoff(
      withMessages(queued(), 'm1'),
      'SHOPPER_LEFT',
      at(3)
    )
    const waiting = {
      ...withItem(ended, 'm1', { dueAt: at(60) }),
      toBot: ended.toBot.map((item) => ({ ...item, dueAt: at(30) })),
    }

    expect(nextDueAt(waiting)).toBe(atMs(30))
    expect(isWorkDue(waiting, atMs(29))).toBe(false)
    expect(isWorkDue(waiting, atMs(30))).toBe(true)
  })

  it('is not what failed', () => {
    const failed = withItem(withMessages(queued(), 'm1'), 'm1', {
      status: 'FAILED',
    })

    expect(isWorkLeft(failed)).toBe(false)
  })

  it('is the partner’s updates, once the partner can be asked', () => {
    const fetch = { id: 'r', closing: false, dueAt: at(20) }

    expect(nextDueAt(requestFetch(queued(), fetch))).toBe(atMs(20))
    expect(isFetchDue(requestFetch(queued(), fetch), atMs(19))).toBe(false)
    expect(isFetchDue(requestFetch(queued(), fetch), atMs(20))).toBe(true)
    expect(isFetchDue(requestFetch(requested(), fetch), atMs(20))).toBe(false)
  })
})
