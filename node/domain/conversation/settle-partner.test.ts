import { err, ok } from 'neverthrow'

import { adoptStart } from './adopt-start'
import type { ConversationRecord } from './conversation-record'
import type { DeliveryFailure } from './delivery-failure'
import { endHandoff } from './end-handoff'
import type { PartnerDelivery, PartnerOutcome } from './outcome'
import { retryFailed } from './retry-failed'
import { settle } from './settle'
import {
  at,
  atMs,
  queued,
  requested,
  withItem,
  withMessages,
  words,
} from './testing/sample-record'

const outcome = (
  ids: string[],
  result: PartnerOutcome['result'],
  change: Partial<PartnerOutcome> = {}
): PartnerOutcome => ({
  kind: 'partner',
  handoffId: 'h1',
  sent: ids.map((id) => ({ id, attempts: 0 })),
  memoryBefore: { ticket: 't-h1' },
  result,
  at: atMs(100),
  jitter: 0,
  ...change,
})

const delivered = (
  ids: string[],
  delivery: Partial<PartnerDelivery> = {},
  change: Partial<PartnerOutcome> = {}
): PartnerOutcome =>
  outcome(ids, ok({ memory: { ticket: 't-h1' }, ...delivery }), change)

const failedBy = (
  ids: string[],
  failure: DeliveryFailure,
  change: Partial<PartnerOutcome> = {}
): PartnerOutcome => outcome(ids, err(failure), change)

const retry = (ambiguous = false, retryAfterMs?: number): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous,
  retryAfterMs,
  detail: 'no answer',
})

const refused: DeliveryFailure = {
  kind: 'REFUSED',
  code: 'fake.refused',
  detail: 'will not do',
}

const connection: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'fake.wrong-credentials',
  detail: '401',
}

const settled = (record: ConversationRecord, ...outcomes: PartnerOutcome[]) =>
  outcomes.reduce((before, next) => settle(before, next, words), record)

const types = ({ toBot }: ConversationRecord) =>
  toBot.map(({ payload }) => payload.type)

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
    expect(record.partnerMemory).toEqual({ ticket: 't-h1' })
    expect(record.toPartner).toEqual([])
    expect(record.toBot[0]?.payload).toMatchObject({
      id: 'h1:queued',
      type: 'handoff.queued',
      handoff: { partnerReference: 't-h1', status: 'QUEUED' },
    })
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
    const left = endHandoff(requested(), 'SHOPPER_LEFT', at(5))
    const record = settled(left, start)

    expect(record.handoff).toMatchObject({
      status: 'CLOSED',
      partnerReference: 't-h1',
    })
    expect(record.toPartner.map(({ id }) => id)).toEqual(['h1:end'])
    expect(types(record)).toEqual(['handoff.closed'])
  })

  it('is known by the partner’s updates where its answer was lost', () => {
    const learned = { partnerReference: 't-9', memory: { ticket: 't-9' } }

    expect(adoptStart(requested(), learned)).toMatchObject({
      handoff: { partnerReference: 't-9' },
      partnerMemory: { ticket: 't-9' },
    })
    expect(adoptStart(queued(), learned)).toEqual(queued())
    expect(adoptStart(requested(), undefined)).toEqual(requested())
  })
})

describe('a start that the partner will not take', () => {
  it.each([refused, connection])('gives back to the bot: $kind', (failure) => {
    const record = settled(
      withMessages(requested(), 'm1'),
      failedBy(['h1:start'], failure)
    )

    expect(record.handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'PARTNER_FAILED',
    })
    expect(record.toPartner).toMatchObject([{ id: 'm1', status: 'FAILED' }])
    expect(types(record)).toEqual(['handoff.unavailable', 'handoff.closed'])
    expect(record.toBot[0]?.payload.text).toBe('We answer from 9 to 18.')
  })

  it('gives up after a day', () => {
    const aDay = { at: atMs(24 * 3600) }
    const record = settled(requested(), failedBy(['h1:start'], retry(), aDay))

    expect(record.handoff.closeReason).toBe('PARTNER_FAILED')
  })

  it('says nothing about a handoff that was closed, and forgets its end', () => {
    const left = endHandoff(requested(), 'SHOPPER_LEFT', at(5))
    const record = settled(left, failedBy(['h1:start'], refused))

    expect(record.handoff.closeReason).toBe('SHOPPER_LEFT')
    expect(record.toPartner).toEqual([])
    expect(types(record)).toEqual(['handoff.closed'])
  })

  it('leaves the handoff that came after it alone', () => {
    const left = endHandoff(requested('h1'), 'SHOPPER_LEFT', at(5))
    const record = settled(
      requested('h2', left),
      failedBy(['h1:start'], refused)
    )

    expect(record.handoff).toMatchObject({ id: 'h2', status: 'REQUESTED' })
    expect(record.toPartner.map(({ id }) => id)).toEqual(['h2:start'])
    expect(record.former).toEqual([])
  })

  it('waits for a passing fault to pass', () => {
    const record = settled(requested(), failedBy(['h1:start'], retry(true)))

    expect(record.handoff.status).toBe('REQUESTED')
    expect(record.toPartner).toMatchObject([
      { attempts: 1, ambiguous: true, dueAt: at(101), detail: 'no answer' },
    ])
  })
})

describe('messages', () => {
  const two = withMessages(queued(), 'm1', 'm2')

  it('leave the outbox when the partner took them, whatever was tried before', () => {
    const triedOnce = withItem(two, 'm1', { attempts: 1 })

    expect(settled(triedOnce, delivered(['m1', 'm2'])).toPartner).toEqual([])
  })

  it('count as ambiguous when nobody could check', () => {
    const record = settled(two, delivered(['m1'], { maybeDoubled: true }))

    expect(record.handoff.ambiguousSends).toBe(1)
  })

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

    expect(once.toPartner.map(({ dueAt }) => dueAt)).toEqual([at(101), at(101)])
    expect(twice.toPartner.map(({ dueAt }) => dueAt)).toEqual([
      at(102),
      at(102),
    ])
  })

  it('wait as long as the partner asks for', () => {
    const record = settled(two, failedBy(['m1'], retry(false, 60_000)))

    expect(record.toPartner[0]?.dueAt).toBe(at(160))
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

    expect(again.toPartner).toMatchObject([
      { ambiguous: true, sentWith: 'm1', attempts: 2 },
      { ambiguous: true, sentWith: 'm1', attempts: 2 },
    ])
  })

  it('wait some minutes for the merchant to mend the connection', () => {
    const record = settled(two, failedBy(['m1'], connection))

    expect(record.toPartner[0]).toMatchObject({
      status: 'WAITING',
      dueAt: at(250),
    })
    expect(record.handoff.status).toBe('QUEUED')
  })

  it('fail alone when refused alone', () => {
    const record = settled(two, failedBy(['m1'], refused))

    expect(record.toPartner).toMatchObject([
      { id: 'm1', status: 'FAILED', detail: 'will not do' },
      { id: 'm2', status: 'WAITING', attempts: 0 },
    ])
  })

  it('are tried one by one when refused together', () => {
    const record = settled(two, failedBy(['m1', 'm2'], refused))

    expect(record.toPartner).toMatchObject([
      { status: 'WAITING', alone: true },
      { status: 'WAITING', alone: true },
    ])
    expect(record.toPartner[0]?.dueAt).toBeUndefined()
  })

  it('fail after a day', () => {
    const record = settled(
      two,
      failedBy(['m1'], retry(), { at: atMs(2 + 24 * 3600) })
    )

    expect(record.toPartner[0]?.status).toBe('FAILED')
  })

  it('keep what a failed call did get done', () => {
    const record = settled(
      two,
      failedBy(['m1'], {
        ...retry(),
        memory: { ticket: 't-h1', uploads: 'u1' },
      })
    )

    expect(record.partnerMemory).toEqual({ ticket: 't-h1', uploads: 'u1' })
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

    expect(
      settled(later, delivered(['m1', 'm2'])).toPartner.map(({ id }) => id)
    ).toEqual(['m3'])
  })
})

describe('a former handoff', () => {
  it('keeps its own reference and memory until all of it is sent', () => {
    const left = endHandoff(queued('h1'), 'SHOPPER_LEFT', at(5))
    const record = settled(
      requested('h2', withItem(left, 'h1:end', { attempts: 0 })),
      failedBy(['h1:end'], { ...retry(), memory: { ticket: 't-h1', seen: 1 } })
    )

    expect(record.former).toMatchObject([
      {
        handoff: { partnerReference: 't-h1' },
        partnerMemory: { ticket: 't-h1', seen: 1 },
      },
    ])
    expect(record.partnerMemory).toEqual({})
    expect(settled(record, delivered(['h1:end'])).former).toEqual([])
  })
})

describe('retryFailed', () => {
  it('lets what failed wait again, where it was', () => {
    const record = settled(
      withMessages(queued(), 'm1', 'm2'),
      failedBy(['m1'], refused)
    )

    expect(retryFailed(record, at(500)).toPartner).toMatchObject([
      { id: 'm1', status: 'WAITING', attempts: 0, retriedAt: at(500) },
      { id: 'm2', status: 'WAITING' },
    ])
  })

  it('leaves what nobody can take: the partner never got the handoff', () => {
    const record = settled(
      withMessages(requested(), 'm1'),
      failedBy(['h1:start'], refused)
    )

    expect(retryFailed(record, at(500))).toBe(record)
  })
})
