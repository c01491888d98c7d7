import { expireIdle } from '../handoff/close-handoff'
import type { ConversationRecord } from './conversation-record'
import { viewHandoff } from './handoff-view'
import { findSignalled, mayBecomeKnown } from './find-signalled'
import { statusOfMessage, wasTaken } from './shopper-message'
import {
  at,
  atMs,
  commandIds,
  ended,
  onCurrent,
  queued,
  requested,
  withState,
  withMessages,
} from './testing/sample-record'

const day = 24 * 60 * 60

/** `h1` to as many, one after the other, each with so much in memory. */
const many = (
  count: number,
  remembered = '',
  first = queued('h1')
): ConversationRecord =>
  Array.from({ length: count - 1 }, (_, index) => `h${index + 2}`).reduce(
    (before, id) => {
      const record = queued(id, before)

      return {
        ...record,
        handoff: { ...record.handoff, memory: { remembered } },
      }
    },
    first
  )

describe('openHandoff', () => {
  it('begins with a start that waits', () => {
    expect(requested()).toMatchObject({
      conversationId: 'c1',
      handoff: {
        id: 'h1',
        status: 'REQUESTED',
        requestedAt: at(0),
        commands: [{ id: 'h1:start', state: { kind: 'WAITING' } }],
      },
      toBot: [],
      former: [],
    })
  })

  it('keeps what an earlier handoff still has to send, before it, with all that its sending needs', () => {
    const before = ended(
      withMessages(queued('h1'), 'm1'),
      'SHOPPER_LEFT',
      at(9)
    )
    const record = requested('h2', before)

    expect(commandIds(record)).toEqual(['m1', 'h1:end', 'h2:start'])
    expect(record.toBot).toEqual(before.toBot)
    expect(record.former).toEqual([before.handoff])
    expect(record.handoff.memory).toEqual({})
  })

  it('keeps the last two handoffs whole, and of others where their agents may still write', () => {
    const record = many(60)

    expect(record.former.map(({ id }) => id)).toEqual(['h58', 'h59'])
    expect(record.past).toHaveLength(50)
    expect(record.past?.at(-1)).toEqual({
      partner: 'ZENDESK',
      partnerAccount: record.handoff.partnerAccount,
      partnerReference: 't-h57',
      requestedAt: at(0),
    })
    expect(JSON.stringify(record.past).length).toBeLessThan(9 * 1024)
  })

  it('counts on what a forgotten handoff may have sent twice', () => {
    const first = queued('h1')
    const doubled = {
      ...first,
      handoff: { ...first.handoff, ambiguousSends: 2 },
    }
    const record = many(60, '', doubled)

    expect(record.handoff.ambiguousSends).toBe(0)
    expect(viewHandoff(record).ambiguousSends).toBe(2)
  })

  it('still knows the shopper’s messages, and no longer the partner’s updates', () => {
    const record = requested('h2', withMessages(queued(), 'm1'))

    expect(wasTaken(record, 'm1')).toBe(true)
    expect(record.handoff.seenUpdates).toEqual([])
  })

  it('leaves the lease of who is still delivering', () => {
    const lease = {
      holder: 'r1',
      takenAt: at(0),
      expiresAt: at(30),
      sending: { commands: [], events: [] },
    }

    expect(requested('h2', { ...queued(), lease }).lease).toEqual(lease)
  })
})

describe('takeShopperMessage', () => {
  it('takes a message once', () => {
    const record = withMessages(queued(), 'm1')

    expect(withMessages(record, 'm1')).toBe(record)
    expect(record.handoff.lastActivityAt).toBe(at(2))
  })

  it('knows what became of it', () => {
    const record = withMessages(queued(), 'm1', 'm2')
    const failed = withState(record, { kind: 'FAILED', because: 'no' }, 'm1')

    expect(statusOfMessage(record, 'm1')).toBe('QUEUED')
    expect(statusOfMessage(failed, 'm1')).toBe('FAILED')
    expect(statusOfMessage(queued(), 'm1')).toBe('DELIVERED')
  })
})

describe('endFromOurSide', () => {
  const left = ended(withMessages(queued(), 'm1'), 'BOT_CANCELLED', at(9))

  it('is closed at once, and told to the partner after what waits', () => {
    expect(left.handoff).toMatchObject({
      status: 'CLOSED',
      closedAt: at(9),
      closeReason: 'BOT_CANCELLED',
    })
    expect(commandIds(left)).toEqual(['m1', 'h1:end'])
    expect(left.toBot.map(({ payload }) => payload.event)).toEqual([
      { type: 'enable_bot' },
    ])
  })

  it('changes nothing when it is closed', () => {
    expect(ended(left, 'SHOPPER_LEFT', at(10))).toBe(left)
  })
})

const idle = (record: ConversationRecord, seconds: number) =>
  onCurrent(record, (handoff) => expireIdle(handoff, atMs(seconds)))

describe('expireIdle', () => {
  it('ends what was silent for 30 days', () => {
    const record = queued()

    expect(idle(record, 30 * day)).toBe(record)
    expect(idle(record, 30 * day + 1).handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'EXPIRED',
    })
  })

  it('leaves what is closed', () => {
    const closed = ended(queued(), 'SHOPPER_LEFT', at(1))

    expect(idle(closed, 90 * day)).toBe(closed)
  })
})

describe('findSignalled', () => {
  const left = ended(withMessages(queued('h1'), 'm1'), 'SHOPPER_LEFT', at(9))
  const again = queued('h2', left)
  const found = (record: ConversationRecord, named: object) =>
    findSignalled(record, { partner: 'ZENDESK', ...named })?.id

  it.each([
    ['its reference', { partnerReference: 't-h2' }, 'h2'],
    ['a former reference', { partnerReference: 't-h1' }, 'h1'],
    ['a strange reference', { partnerReference: 't-h0' }, undefined],
    ['no reference', {}, 'h2'],
    ['its handoff', { handoffId: 'h2' }, 'h2'],
    [
      'two that do not fit',
      { handoffId: 'h2', partnerReference: 't-h1' },
      undefined,
    ],
  ])('finds the handoff of a signal with %s', (_, named, expected) => {
    expect(found(again, named)).toBe(expected)
  })

  it('does not know a reference before the partner answered our start, unless the handoff is named', () => {
    const named = { partner: 'ZENDESK' as const, partnerReference: 't-h1' }

    expect(found(requested(), named)).toBeUndefined()
    expect(mayBecomeKnown(requested(), named)).toBe(true)
    expect(found(requested(), { ...named, handoffId: 'h1' })).toBe('h1')
    expect(
      mayBecomeKnown(ended(requested(), 'SHOPPER_LEFT', at(1)), named)
    ).toBe(false)
  })

  it('takes nothing of another partner', () => {
    expect(found(queued(), { partner: 'ZENVIA' })).toBeUndefined()
  })
})
