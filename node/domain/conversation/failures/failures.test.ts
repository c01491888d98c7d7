import { close, endFromOurSide } from '../../handoff/close-handoff'
import { untold } from '../../handoff/told'
import { changeHandoff } from '../change-handoff'
import { failuresIn, withoutFailures } from './failures'
import type { FailureCause } from './failure-cause'
import type { ItemState } from '../outbox/outbox'
import { retryFailed } from './retry-failed'
import {
  at,
  queued,
  requested,
  triedUntil,
  withMessages,
  withState,
} from '../testing/sample-record'

const givenUp = (cause: FailureCause | undefined): ItemState => ({
  kind: 'FAILED',
  cause,
  because: 'HTTP 422',
})

const failedBy = (cause: FailureCause | undefined) =>
  withState(withMessages(queued(), 'm1'), givenUp(cause), 'm1')

it.each([
  ['REFUSED', true],
  ['NO_ANSWER', true],
  ['ACCOUNT_REFUSED', true],
  [undefined, true],
  ['ENDED', false],
  ['NOT_OPENED', false],
] as const)(
  'says of a failure by %s whether a retry may help: %s; and a retry keeps to it',
  (cause, mayHelp) => {
    const record = failedBy(cause)

    expect(failuresIn(record)).toMatchObject([
      { entry: { id: 'm1', text: 'm1' }, canRetry: mayHelp },
    ])
    expect(retryFailed(record, at(60)) !== record).toBe(mayHelp)
  }
)

it('offers no retry to a partner that never had the conversation', () => {
  const record = withState(
    withMessages(requested(), 'm1'),
    givenUp('NO_ANSWER'),
    'm1'
  )

  expect(failuresIn(record)).toMatchObject([{ canRetry: false }])
})

it('offers no retry of words for a partner where the conversation is over, whatever kept them from it, and sends none', () => {
  const failed = failedBy('NO_ANSWER')
  const over = changeHandoff(failed, failed.handoff.id, (handoff) =>
    close(untold(handoff), 'AGENT_RESOLVED', at(60))
  )

  expect(failuresIn(over)).toMatchObject([
    { canRetry: false, why: { cause: 'ENDED', because: 'HTTP 422' } },
  ])
  expect(retryFailed(over, at(90))).toBe(over)
})

it('goes on telling a partner that a conversation is over', () => {
  const record = queued()
  const over = changeHandoff(record, record.handoff.id, (handoff) =>
    endFromOurSide(handoff, 'SHOPPER_LEFT', at(60))
  )
  const untaken = withState(over, givenUp('NO_ANSWER'), 'h1:end')

  expect(failuresIn(untaken)).toMatchObject([
    { canRetry: true, why: { cause: 'NO_ANSWER' } },
  ])
})

it('takes what was given up off the record, and nothing else', () => {
  const waits = triedUntil(at(90))
  const record = withState(withMessages(failedBy('ENDED'), 'm2'), waits, 'm2')
  const rest = withoutFailures(record)

  expect(failuresIn(rest)).toEqual([])
  expect(rest.handoff.commands).toMatchObject([{ id: 'm2', state: waits }])
  expect(withoutFailures(rest)).toBe(rest)
})
