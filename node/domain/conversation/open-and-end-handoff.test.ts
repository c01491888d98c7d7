import { endHandoff, expireIdle } from './end-handoff'
import { matchSignal } from './signal-match'
import { statusOfMessage, wasTaken } from './shopper-message'
import {
  at,
  atMs,
  queued,
  requested,
  withItem,
  withMessages,
} from './testing/sample-record'

const day = 24 * 60 * 60

describe('openHandoff', () => {
  it('begins with a start that waits', () => {
    expect(requested()).toMatchObject({
      conversationId: 'c1',
      handoff: { id: 'h1', status: 'REQUESTED', requestedAt: at(0) },
      toPartner: [{ id: 'h1:start', handoffId: 'h1', status: 'WAITING' }],
      toBot: [],
      former: [],
    })
  })

  it('keeps what an earlier handoff still has to send, before it, with all that its sending needs', () => {
    const before = endHandoff(
      withMessages(queued('h1'), 'm1'),
      'SHOPPER_LEFT',
      at(9)
    )
    const record = requested('h2', before)

    expect(record.toPartner.map(({ id }) => id)).toEqual([
      'm1',
      'h1:end',
      'h2:start',
    ])
    expect(record.toBot).toEqual(before.toBot)
    expect(record.former).toEqual([
      { handoff: before.handoff, partnerMemory: { ticket: 't-h1' } },
    ])
    expect(record.partnerMemory).toEqual({})
  })

  it('forgets an earlier handoff that has nothing left to send', () => {
    expect(requested('h2', queued('h1')).former).toEqual([])
  })

  it('still knows the shopper’s messages, and no longer the partner’s updates', () => {
    const before = { ...withMessages(queued(), 'm1'), seenFromPartner: ['a1'] }
    const record = requested('h2', before)

    expect(wasTaken(record, 'm1')).toBe(true)
    expect(record.seenFromPartner).toEqual([])
  })

  it('leaves the lease of who is still delivering', () => {
    const lease = {
      holder: 'r1',
      expiresAt: at(30),
      sending: { toPartner: [], toBot: [] },
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
    const failed = withItem(record, 'm1', { status: 'FAILED' })

    expect(statusOfMessage(record, 'm1')).toBe('QUEUED')
    expect(statusOfMessage(failed, 'm1')).toBe('FAILED')
    expect(statusOfMessage(queued(), 'm1')).toBe('DELIVERED')
  })
})

describe('endHandoff', () => {
  const ended = endHandoff(withMessages(queued(), 'm1'), 'BOT_CANCELLED', at(9))

  it('is closed at once, and told to the partner after what waits', () => {
    expect(ended.handoff).toMatchObject({
      status: 'CLOSED',
      closedAt: at(9),
      closeReason: 'BOT_CANCELLED',
    })
    expect(ended.toPartner.map(({ id }) => id)).toEqual(['m1', 'h1:end'])
    expect(ended.toBot.map(({ payload }) => payload.event)).toEqual([
      { type: 'enable_bot' },
    ])
  })

  it('changes nothing when it is closed', () => {
    expect(endHandoff(ended, 'SHOPPER_LEFT', at(10))).toBe(ended)
  })
})

describe('expireIdle', () => {
  it('ends what was silent for 30 days', () => {
    const record = queued()

    expect(expireIdle(record, atMs(30 * day))).toBe(record)
    expect(expireIdle(record, atMs(30 * day + 1)).handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'EXPIRED',
    })
  })

  it('leaves what is closed', () => {
    const closed = endHandoff(queued(), 'SHOPPER_LEFT', at(1))

    expect(expireIdle(closed, atMs(90 * day))).toBe(closed)
  })
})

describe('matchSignal', () => {
  it.each([
    ['its reference', { partnerReference: 't-h1' }, 'CURRENT'],
    ['another reference', { partnerReference: 't-h0' }, 'OTHER'],
    ['no reference', {}, 'CURRENT'],
    ['its handoff', { handoffId: 'h1' }, 'CURRENT'],
    ['another handoff', { handoffId: 'h0', partnerReference: 't-h1' }, 'OTHER'],
  ])('updates with %s', (_, named, expected) => {
    expect(matchSignal(queued(), { partner: 'ZENDESK', ...named })).toBe(
      expected
    )
  })

  it('does not know a reference before the partner answered our start, unless the handoff is named', () => {
    const named = { partner: 'ZENDESK' as const, partnerReference: 't-h1' }

    expect(matchSignal(requested(), named)).toBe('NOT_YET_KNOWN')
    expect(matchSignal(requested(), { ...named, handoffId: 'h1' })).toBe(
      'CURRENT'
    )
    expect(
      matchSignal(endHandoff(requested(), 'SHOPPER_LEFT', at(1)), named)
    ).toBe('OTHER')
  })

  it('takes nothing of another partner, nor of an unknown conversation', () => {
    expect(matchSignal(queued(), { partner: 'ZENVIA' })).toBe('OTHER')
    expect(matchSignal(undefined, { partner: 'ZENDESK' })).toBe('OTHER')
  })
})
