import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../conversation/conversation-record'
import type { FetchOutcome } from '../conversation/outbox/outcome'
import { settle } from '../conversation/settle'
import {
  at,
  atMs,
  ended,
  onCurrent,
  queued,
  requested,
  words,
} from '../conversation/testing/sample-record'
import { fetchUnheard } from './fetch-unheard'
import { untold } from './told'

const minutes = (count: number): number => count * 60

/** The partner has had it since second 1; nothing was heard since. */
const silent = queued()

const silence = (
  record: ConversationRecord,
  now: number,
  id: string,
  heardSince?: string
): ConversationRecord =>
  onCurrent(record, (handoff) =>
    untold(fetchUnheard(handoff, { now, heardSince }, id))
  )

const isPending = (record: ConversationRecord, seconds: number): boolean =>
  silence(record, atMs(seconds), 'r').handoff.pendingFetch !== undefined

const asked = (
  record: ConversationRecord,
  seconds: number,
  result: FetchOutcome['result'] = ok({ updates: [], memory: {} })
): ConversationRecord =>
  settle(
    record,
    {
      kind: 'fetch',
      handoffId: 'h1',
      fetchId: 'r',
      memoryBefore: {},
      result,
      startedAt: atMs(seconds),
      at: atMs(seconds),
      jitter: 0,
    },
    words
  )

it('asks after a quarter of an hour without a word, whether the agent is done too', () => {
  expect(isPending(silent, minutes(15))).toBe(false)
  expect(
    silence(silent, atMs(minutes(15) + 1), 'r').handoff.pendingFetch
  ).toEqual({
    id: 'r',
    withStatus: true,
    dueAt: at(minutes(15) + 1),
    since: at(minutes(15) + 1),
    attempts: 0,
  })
})

it('asks again ever more rarely, and at last every six hours', () => {
  const times: number[] = []
  let record = silent

  for (let minute = 0; minute <= 36 * 60; minute += 1) {
    const pending = silence(record, atMs(minutes(minute) + 1), 'r')

    if (pending !== record) {
      times.push(minute)
      record = asked(pending, minutes(minute) + 1)
    }
  }

  expect(times).toEqual([15, 30, 60, 120, 240, 480, 840, 1200, 1560, 1920])
})

it.each<[string, FetchOutcome['result']]>([
  ['told nothing', ok({ updates: [], memory: {} })],
  ['refused', err({ kind: 'REFUSED', code: 'fake.refused', detail: '404' })],
])('does not ask at once again when the partner %s', (_, result) => {
  const pending = silence(silent, atMs(minutes(16)), 'r')

  expect(isPending(asked(pending, minutes(16), result), minutes(17))).toBe(
    false
  )
})

it('leaves alone who has a pending fetch, who has no ticket yet, and what is closed', () => {
  const pending = silence(silent, atMs(minutes(20)), 'r')

  expect(silence(pending, atMs(minutes(60)), 'other')).toBe(pending)
  expect(isPending(requested(), minutes(60))).toBe(false)
  expect(isPending(ended(silent, 'AGENT_RESOLVED', at(2)), minutes(60))).toBe(
    false
  )
})

describe('signals that nobody could hear', () => {
  const mended = at(minutes(5))
  const isAsked = (record: ConversationRecord): boolean =>
    silence(record, atMs(minutes(6)), 'r', mended).handoff.pendingFetch !==
    undefined

  it('has the partner asked at once when they can be heard again', () => {
    expect(isAsked(silent)).toBe(true)
  })

  it('has it asked once', () => {
    const pending = silence(silent, atMs(minutes(6)), 'r', mended)

    expect(isAsked(asked(pending, minutes(6)))).toBe(false)
  })

  it('concerns no handoff that began, or was asked about, since', () => {
    expect(silence(silent, atMs(minutes(6)), 'r', at(0)).handoff).toBe(
      silent.handoff
    )
    expect(isAsked(ended(silent, 'AGENT_RESOLVED', at(2)))).toBe(false)
    expect(isAsked(requested())).toBe(false)
  })
})
