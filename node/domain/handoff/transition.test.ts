import fc from 'fast-check'

import type { CloseReason, HandoffStatus } from './handoff-state'
import type { Handoff } from './handoff'
import type { HandoffChange } from './transition'
import { transition } from './transition'

const statuses: HandoffStatus[] = ['REQUESTED', 'QUEUED', 'ACTIVE', 'CLOSED']

const at = '2026-11-20T12:00:05.000Z'

const handoff = (change: Partial<Handoff> = {}): Handoff => ({
  id: 'h1',
  conversationId: 'c1',
  partner: 'ZENDESK',
  status: 'REQUESTED',
  requestedAt: '2026-11-20T12:00:00.000Z',
  lastActivityAt: '2026-11-20T12:00:00.000Z',
  ambiguousSends: 0,
  partnerAccount: 'livestore',
  memory: {},
  commands: [],
  seenUpdates: [],
  transcript: [],
  ...change,
})

describe('transition', () => {
  it.each<[HandoffStatus, HandoffChange['kind'], HandoffStatus | 'illegal']>([
    ['REQUESTED', 'queued', 'QUEUED'],
    ['REQUESTED', 'accepted', 'ACTIVE'],
    ['REQUESTED', 'closed', 'CLOSED'],
    ['QUEUED', 'queued', 'illegal'],
    ['QUEUED', 'accepted', 'ACTIVE'],
    ['QUEUED', 'closed', 'CLOSED'],
    ['ACTIVE', 'queued', 'illegal'],
    ['ACTIVE', 'accepted', 'illegal'],
    ['ACTIVE', 'closed', 'CLOSED'],
    ['CLOSED', 'queued', 'illegal'],
    ['CLOSED', 'accepted', 'illegal'],
    ['CLOSED', 'closed', 'illegal'],
  ])('%s, %s: %s', (status, kind, expected) => {
    const change: HandoffChange =
      kind === 'closed' ? { kind, at, reason: 'EXPIRED' } : { kind, at }
    const result = transition(handoff({ status }), change)

    if (expected === 'illegal') {
      expect(result._unsafeUnwrapErr()).toEqual({ from: status, change: kind })
    } else {
      expect(result._unsafeUnwrap()).toMatchObject({
        status: expected,
        lastActivityAt: at,
      })
    }
  })

  it('moves on in the queue, and tells nothing that is known', () => {
    const second = handoff({ status: 'QUEUED', queuePosition: 2 })

    expect(
      transition(second, { kind: 'queued', at, position: 1 })._unsafeUnwrap()
        .queuePosition
    ).toBe(1)
    expect(
      transition(second, { kind: 'queued', at, position: 2 }).isErr()
    ).toBe(true)
  })

  it('leaves the queue when an agent accepts or it closes', () => {
    const second = handoff({ status: 'QUEUED', queuePosition: 2 })
    const accepted = transition(second, { kind: 'accepted', at })
    const closed = transition(second, {
      kind: 'closed',
      at,
      reason: 'SHOPPER_LEFT',
    })

    expect(accepted._unsafeUnwrap().queuePosition).toBeUndefined()
    expect(closed._unsafeUnwrap()).toMatchObject({
      queuePosition: undefined,
      closedAt: at,
      closeReason: 'SHOPPER_LEFT',
    })
  })

  it('takes another agent for a change, and the same for none', () => {
    const withBia = handoff({
      status: 'ACTIVE',
      agent: { id: '1', name: 'Bia' },
    })
    const another = { id: '2', name: 'Caio' }

    expect(
      transition(withBia, {
        kind: 'accepted',
        at,
        agent: another,
      })._unsafeUnwrap().agent
    ).toEqual(another)
    expect(
      transition(withBia, {
        kind: 'accepted',
        at,
        agent: { id: '1', name: 'Bia' },
      }).isErr()
    ).toBe(true)
  })

  it('never leads out of CLOSED, nor back', () => {
    const reasons: CloseReason[] = ['AGENT_RESOLVED', 'EXPIRED']
    const change = fc.oneof(
      fc.record({
        kind: fc.constant('queued' as const),
        at: fc.constant(at),
        position: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
      fc.record({
        kind: fc.constant('accepted' as const),
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constant('closed' as const),
        at: fc.constant(at),
        reason: fc.constantFrom(...reasons),
      })
    )

    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const path = changes.reduce<Handoff[]>(
          (before, next) => [
            ...before,
            transition(before.at(-1)!, next).unwrapOr(before.at(-1)!),
          ],
          [handoff()]
        )
        const ranks = path.map(({ status }) => statuses.indexOf(status))

        expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
      })
    )
  })
})
