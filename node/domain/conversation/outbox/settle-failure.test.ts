import { at, atMs } from '../testing/sample-record'
import type { DeliveryFailure } from './delivery-failure'
import type { CommandItem } from './outbox'
import { waiting } from './outbox'
import { afterFailure, delayAfter } from './settle-failure'

const item: CommandItem = waiting({
  id: 'm1',
  payload: { kind: 'end', reason: 'BOT_CANCELLED' },
  acceptedAt: at(0),
})

const lost: DeliveryFailure = { kind: 'RETRY', ambiguous: false, detail: '503' }

const outcome = { startedAt: atMs(10), at: atMs(11), jitter: 0 }

it('keeps when it was tried, and whether the other side named the next time', () => {
  const once = afterFailure(item, { ...lost, retryAfterMs: 60_000 }, outcome)
  const twice = afterFailure(once, lost, { ...outcome, at: atMs(90) })

  expect(once.state).toMatchObject({
    firstTriedAt: at(10),
    triedAt: at(11),
    dueAt: at(71),
    dueAsAsked: true,
  })
  expect(twice.state).toMatchObject({ firstTriedAt: at(10), triedAt: at(90) })
  expect(twice.state).not.toMatchObject({ dueAsAsked: true })
})

it('waits for no account any more once that answers otherwise', () => {
  const refused: DeliveryFailure = { kind: 'CONNECTION', code: 'x', detail: '' }
  const ambiguous = afterFailure(item, { ...lost, ambiguous: true }, outcome)
  const refusedNow = afterFailure(ambiguous, refused, outcome)

  expect(refusedNow.state).toMatchObject({ awaitsAccount: true })
  expect(afterFailure(refusedNow, lost, outcome).state).not.toMatchObject({
    awaitsAccount: true,
  })
})

it('is tried again soon after the first refusal of an account, and then every few minutes', () => {
  const refused: DeliveryFailure = { kind: 'CONNECTION', code: 'x', detail: '' }

  expect(delayAfter(refused, 1, 0)).toBe(1000)
  expect(delayAfter(refused, 2, 0)).toBe(150_000)
})
