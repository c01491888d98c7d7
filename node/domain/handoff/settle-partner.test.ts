import type { PartnerOutcome } from '../conversation/outbox/outcome'
import { retryFailed } from '../conversation/failures/retry-failed'
import { expire } from '../conversation/settle'
import {
  connection,
  delivered,
  failedBy,
  refused,
  retry,
  settled,
  statesOf,
  types,
} from '../conversation/testing/partner-outcomes'
import {
  ambiguousIn,
  at,
  atMs,
  commandIds,
  ended,
  queued,
  requested,
  triedUntil,
  withMessages,
  withState,
  words,
} from '../conversation/testing/sample-record'

import { newTally } from './tally'

describe('a start that the partner took', () => {
  const start = delivered(
    ['h1:start'],
    { partnerReference: 't-h1' },
    { memoryBefore: {} }
  )

  it('puts the handoff in the queue', () => {
    const record = settled(requested(), start)

    expect(record.handoff).toMatchObject({
      status: 'QUEUED',
      partnerReference: 't-h1',
    })
    expect(record.handoff.memory).toEqual({ ticket: 't-h1' })
    expect(commandIds(record)).toEqual([])
    expect(record.toBot[0]?.payload).toMatchObject({
      id: 'h1:queued',
      type: 'handoff.queued',
      handoff: { partnerReference: 't-h1', status: 'QUEUED' },
    })
  })

  it.each([
    [{}, 'sales'],
    [{ department: 'all' }, 'all'],
  ])('counts for the figures where it went: %j', (told, department) => {
    const record = requested()
    const tally = newTally('sales', false)

    expect(
      settled(
        { ...record, handoff: { ...record.handoff, tally } },
        delivered(['h1:start'], told, { memoryBefore: {} })
      ).handoff.tally
    ).toMatchObject({ department, fromAgent: 0 })
  })

  it('tells the place in the queue that came back with it, once', () => {
    const record = settled(
      requested(),
      delivered(['h1:start'], {
        updates: [{ kind: 'queued', id: 'q', at: at(1), position: 4 }],
      })
    )

    expect(types(record)).toEqual(['handoff.queued'])
    expect(record.handoff.queuePosition).toBe(4)
  })

  it('does not take back what is known by the partner’s updates', () => {
    const active = {
      ...requested(),
      handoff: { ...requested().handoff, status: 'ACTIVE' as const },
    }

    expect(settled(active, start).handoff.status).toBe('ACTIVE')
  })

  it('opens nothing again that was closed meanwhile', () => {
    const left = ended(requested(), 'SHOPPER_LEFT', at(5))
    const record = settled(left, start)

    expect(record.handoff).toMatchObject({
      status: 'CLOSED',
      partnerReference: 't-h1',
    })
    expect(commandIds(record)).toEqual(['h1:end'])
    expect(types(record)).toEqual(['handoff.closed'])
  })
})

describe('messages', () => {
  const two = withMessages(queued(), 'm1', 'm2')

  it('leave the outbox when the partner took them, whatever was tried before', () => {
    const triedOnce = withState(two, triedUntil(at(9)), 'm1')

    expect(commandIds(settled(triedOnce, delivered(['m1', 'm2'])))).toEqual([])
  })

  it.each([
    delivered(['m1'], { maybeDoubled: true }),
    failedBy(['m1'], { ...retry(true), maybeDoubled: true }),
  ])('count as ambiguous with each repetition nobody could check', (outcome) =>
    expect(settled(two, outcome).handoff.ambiguousSends).toBe(1)
  )

  it('are tried again later and later', () => {
    const once = settled(two, failedBy(['m1', 'm2'], retry()))
    const twice = settled(
      once,
      failedBy(['m1', 'm2'], retry(), {
        sent: [
          { id: 'm1', attempts: 1 },
          { id: 'm2', attempts: 1 },
        ],
      })
    )

    const due = (dueAt: string) => [{ dueAt }, { dueAt }]

    expect(statesOf(once)).toMatchObject(due(at(101)))
    expect(statesOf(twice)).toMatchObject(due(at(102)))
  })

  it('wait as long as the partner asks for', () => {
    const record = settled(two, failedBy(['m1'], retry(false, 60_000)))

    expect(statesOf(record)[0]).toMatchObject({ dueAt: at(160) })
  })

  it('stay ambiguous once they are, and together', () => {
    const ambiguous = settled(two, failedBy(['m1', 'm2'], retry(true)))
    const again = settled(
      ambiguous,
      failedBy([], retry(false), {
        sent: [
          { id: 'm1', attempts: 1 },
          { id: 'm2', attempts: 1 },
        ],
      })
    )

    const still = { kind: 'AMBIGUOUS', batch: 'm1', attempts: 2 }

    expect(statesOf(again)).toMatchObject([still, still])
  })

  it('are tried once more soon when the connection is refused, before they wait for the merchant', () => {
    const record = settled(two, failedBy(['m1'], connection))

    expect(statesOf(record)[0]).toMatchObject({
      kind: 'TRIED',
      dueAt: at(101),
    })
    expect(record.handoff.status).toBe('QUEUED')
  })

  it('fail alone when refused alone', () => {
    const record = settled(two, failedBy(['m1'], refused))

    expect(statesOf(record)).toEqual([
      { kind: 'FAILED', cause: 'REFUSED', because: 'will not do' },
      { kind: 'WAITING', since: at(2) },
    ])
  })

  it('are tried one by one when refused together', () => {
    const record = settled(two, failedBy(['m1', 'm2'], refused))

    const apart = { kind: 'TRIED', alone: true, dueAt: at(100) }

    expect(statesOf(record)).toMatchObject([apart, apart])
  })

  it('fail after two hours, tried or not', () => {
    const late = 2 + 2 * 3600
    const failed = { kind: 'FAILED' }

    expect(
      statesOf(settled(two, failedBy(['m1'], retry(), { at: atMs(late) })))[0]
    ).toMatchObject(failed)
    expect(expire(two, atMs(late - 1), words)).toBe(two)
    expect(statesOf(expire(two, atMs(late), words))).toMatchObject([
      failed,
      failed,
    ])
  })

  it('fail when they are refused together after two hours, known to have arrived or not', () => {
    const ambiguous = withState(
      withState(two, ambiguousIn('m1'), 'm1'),
      ambiguousIn('m1'),
      'm2'
    )
    const sent = ['m1', 'm2'].map((id) => ({ id, attempts: 1 }))
    const late = { sent, at: atMs(3 + 2 * 3600) }
    const failed = { kind: 'FAILED', mayHaveArrived: true }

    expect(
      statesOf(settled(ambiguous, failedBy([], refused, late)))
    ).toMatchObject([failed, failed])
  })

  it('fail as what may have arrived, where nobody knows', () => {
    const ambiguous = withState(two, ambiguousIn('m1'), 'm1')

    expect(
      statesOf(
        settled(
          ambiguous,
          failedBy(['m1'], refused, { sent: [{ id: 'm1', attempts: 1 }] })
        )
      )[0]
    ).toEqual({
      kind: 'FAILED',
      cause: 'REFUSED',
      because: 'will not do',
      mayHaveArrived: true,
    })
  })

  it('find that the agent is done: they fail, and the bot wakes once the agent’s last words had time to arrive', () => {
    const record = settled(
      two,
      failedBy(['m1'], { kind: 'ENDED', code: 'x', detail: 'finished' })
    )

    expect(types(record)).toEqual([])
    expect(record.handoff.pendingFetch).toMatchObject({
      withStatus: true,
      dueAt: at(103),
    })
    expect(statesOf(record)).toMatchObject([
      { kind: 'FAILED', cause: 'ENDED' },
      { kind: 'FAILED', cause: 'ENDED' },
    ])
  })

  it('find that the agent is done once more, which puts the close off no further', () => {
    const once = settled(
      two,
      failedBy(['m1'], { kind: 'ENDED', code: 'x', detail: 'finished' })
    )
    const twice = settled(
      withMessages(once, 'm3'),
      failedBy(
        ['m3'],
        { kind: 'ENDED', code: 'x', detail: 'finished' },
        { at: atMs(102) }
      )
    )

    expect(twice.handoff.pendingFetch).toEqual(once.handoff.pendingFetch)
  })

  it('find that their ticket is lost: the shopper gets the merchant’s words and the bot', () => {
    const record = settled(
      two,
      failedBy(['m1'], { ...refused, concerns: 'TICKET' })
    )

    expect(record.handoff.closeReason).toBe('PARTNER_FAILED')
    expect(statesOf(record)).toMatchObject([
      { kind: 'FAILED', cause: 'ENDED' },
      { kind: 'FAILED', cause: 'ENDED' },
    ])
    expect(types(record)).toEqual(['handoff.unavailable', 'handoff.closed'])
  })

  it('keep what a failed call did get done', () => {
    const record = settled(
      two,
      failedBy(['m1'], {
        ...retry(),
        memory: { ticket: 't-h1', uploads: 'u1' },
      })
    )

    expect(record.handoff.memory).toEqual({ ticket: 't-h1', uploads: 'u1' })
  })
})

describe('an outcome that is settled twice', () => {
  it.each<[string, PartnerOutcome]>([
    ['delivered', delivered(['m1', 'm2'], { maybeDoubled: true })],
    ['to try again', failedBy(['m1', 'm2'], retry(true))],
    ['refused', failedBy(['m1'], refused)],
    ['refused together', failedBy(['m1', 'm2'], refused)],
  ])('is settled once: %s', (_, once) => {
    const record = settled(withMessages(queued(), 'm1', 'm2'), once)

    expect(settled(record, once)).toBe(record)
  })

  it('is settled into what came meanwhile', () => {
    const later = withMessages(queued(), 'm1', 'm2', 'm3')

    expect(commandIds(settled(later, delivered(['m1', 'm2'])))).toEqual(['m3'])
  })
})

describe('a former handoff', () => {
  it('keeps its own reference and memory until all of it is sent', () => {
    const left = ended(queued('h1'), 'SHOPPER_LEFT', at(5))
    const record = settled(
      requested('h2', left),
      failedBy(['h1:end'], { ...retry(), memory: { ticket: 't-h1', seen: 1 } })
    )

    expect(record.former).toMatchObject([
      {
        partnerReference: 't-h1',
        memory: { ticket: 't-h1', seen: 1 },
      },
    ])
    expect(record.handoff.memory).toEqual({})
    expect(settled(record, delivered(['h1:end'])).former).toMatchObject([
      { commands: [] },
    ])
  })
})

describe('retryFailed', () => {
  it('lets what failed wait again, where it was', () => {
    const record = settled(
      withMessages(queued(), 'm1', 'm2'),
      failedBy(['m1'], refused)
    )

    expect(statesOf(retryFailed(record, at(500)))).toEqual([
      { kind: 'WAITING', since: at(500) },
      { kind: 'WAITING', since: at(2) },
    ])
  })

  it('leaves what nobody can take: the partner never got the handoff', () => {
    const record = settled(
      withMessages(requested(), 'm1'),
      failedBy(['h1:start'], refused)
    )

    expect(retryFailed(record, at(500))).toBe(record)
  })

  it('wakes no bot in a new handoff: what failed of an earlier one stays', () => {
    const left = ended(queued('h1'), 'SHOPPER_LEFT', at(5))
    const again = queued('h2', left)
    const failed = {
      ...again,
      toBot: left.toBot.map((item) => ({
        ...item,
        state: { kind: 'FAILED' as const, because: 'refused' },
      })),
    }

    expect(retryFailed(failed, at(500))).toBe(failed)
  })
})
