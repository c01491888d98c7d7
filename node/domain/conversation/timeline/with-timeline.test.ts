import { err, ok } from 'neverthrow'

import {
  at,
  atMs,
  ended,
  queued,
  requested,
  withMessages,
  words,
} from '../testing/sample-record'
import type { ConversationRecord } from '../conversation-record'
import type { DeliveryFailure } from '../outbox/delivery-failure'
import { settle } from '../settle'
import type { TimelineEntry } from './timeline-entry'
import { withTimeline } from './with-timeline'

const delivered = { at: at(3), gone: { state: 'DELIVERED' as const } }

const entriesOf = (record: ConversationRecord): TimelineEntry[] =>
  record.timeline?.entries ?? []

const sent = (
  record: ConversationRecord,
  id: string,
  failure?: DeliveryFailure
): ConversationRecord =>
  settle(
    record,
    {
      kind: 'partner',
      handoffId: 'h1',
      sent: [{ id, attempts: 0 }],
      memoryBefore: {},
      result: failure ? err(failure) : ok({ memory: {} }),
      startedAt: atMs(4),
      at: atMs(5),
      jitter: 0,
    },
    words
  )

const written = (): ConversationRecord => {
  const before = queued()

  return withTimeline(before, withMessages(before, 'm1'), delivered)
}

it('begins with the request', () => {
  const record = withTimeline(undefined, requested(), delivered)

  expect(entriesOf(record)).toMatchObject([
    { kind: 'REQUESTED', id: 'h1:start', delivery: { state: 'WAITING' } },
  ])
})

it('tells at a message when it was delivered', () => {
  expect(entriesOf(sent(written(), 'm1')).slice(-1)).toEqual([
    expect.objectContaining({
      kind: 'MESSAGE',
      from: 'SHOPPER',
      text: 'm1',
      at: at(2),
      delivery: { state: 'DELIVERED', at: at(5) },
    }),
  ])
})

it('settling the same outcome twice tells it once', () => {
  const once = sent(written(), 'm1')

  expect(sent(once, 'm1')).toBe(once)
})

it('says how often a delivery was tried and what the other side said', () => {
  const tried = sent(written(), 'm1', {
    kind: 'RETRY',
    ambiguous: false,
    detail: 'Zendesk answered 503',
  })

  expect(entriesOf(tried).at(-1)).toMatchObject({
    delivery: { state: 'WAITING', tries: 1, because: 'Zendesk answered 503' },
  })
})

it('says why a message failed', () => {
  const refused = sent(written(), 'm1', {
    kind: 'REFUSED',
    code: 'INVALID',
    detail: 'The comment is too long',
  })

  expect(entriesOf(refused).at(-1)).toMatchObject({
    delivery: { state: 'FAILED', because: 'The comment is too long' },
  })
})

it('does not call a start delivered that was given up', () => {
  const before = withTimeline(undefined, requested(), delivered)
  const given = sent(before, 'h1:start', {
    kind: 'REFUSED',
    code: 'FORBIDDEN',
    detail: 'No right to create tickets',
  })

  expect(entriesOf(given)[0]).toMatchObject({
    kind: 'REQUESTED',
    delivery: {
      state: 'FAILED',
      because: 'No right to create tickets',
      cause: 'REFUSED',
    },
  })
  expect(entriesOf(given).at(-1)).toMatchObject({
    kind: 'CHANGE',
    type: 'handoff.closed',
    closeReason: 'PARTNER_FAILED',
  })
})

it('tells apart what became of an entry that is filed already', () => {
  const before = written()
  const filed = {
    ...before,
    timeline: { parts: ['p1'], entries: [] },
  }

  expect(entriesOf(sent(filed, 'm1'))).toEqual([
    {
      kind: 'DELIVERY',
      of: { id: 'm1', to: 'PARTNER' },
      delivery: { state: 'DELIVERED', at: at(5) },
    },
  ])
})

it('keeps the last words', () => {
  const before = written()
  const after = withTimeline(before, ended(before, 'SHOPPER_LEFT', at(9)), {
    ...delivered,
    at: at(9),
  })

  expect(after.timeline).toMatchObject({
    last: { from: 'SHOPPER', text: 'm1', files: 0 },
  })
})

it('names files and never the address that opens them', () => {
  const before = queued()
  const [item] = withMessages(before, 'm1').handoff.commands
  const after = {
    ...before,
    handoff: {
      ...before.handoff,
      commands: item
        ? [
            {
              ...item,
              payload: {
                kind: 'message' as const,
                attachments: [
                  { url: 'https://files.example/secret', fileName: 'cpf.pdf' },
                ],
                sentAt: at(2),
              },
            },
          ]
        : [],
    },
  }
  const record = withTimeline(before, after, delivered)

  expect(entriesOf(record).at(-1)).toMatchObject({ files: ['cpf.pdf'] })
  expect(JSON.stringify(record.timeline)).not.toContain('secret')
})
