import { FAILURE_DAYS, forgetOldFailures } from './failures'
import { openHandoff } from '../open-handoff'
import {
  at,
  atMs,
  queued,
  startOf,
  withState,
  commandIds,
  withMessages,
} from '../testing/sample-record'

const days = (count: number): number => count * 24 * 60 * 60

const withFailure = withState(
  withMessages(queued(), 'm1', 'm2'),
  { kind: 'FAILED', because: 'no' },
  'm1'
)

const left = (seconds: number): string[] =>
  commandIds(forgetOldFailures(withFailure, atMs(seconds)))

it('keeps what failed for 28 days', () => {
  expect(left(days(FAILURE_DAYS))).toEqual(['m1', 'm2'])
})

it('forgets it afterwards, and never what still waits', () => {
  expect(left(days(FAILURE_DAYS) + 2)).toEqual(['m2'])
})

it('is done whenever a conversation begins anew', () => {
  const begun = (seconds: number) =>
    commandIds(
      openHandoff(withFailure, {
        partner: 'ZENDESK',
        partnerAccount: 'livestore',
        start: startOf('h2'),
        transcript: [],
        at: at(seconds),
      })
    )

  expect(begun(days(1))).toEqual(['m1', 'm2', 'h2:start'])
  expect(begun(days(FAILURE_DAYS + 1))).toEqual(['m2', 'h2:start'])
})
