import { queued } from '../testing/sample-record'
import type { BotItem } from '../outbox/outbox'
import { retryFailed } from './retry-failed'

const NOW = '2026-11-22T12:00:00.000Z'
const BEFORE = '2026-11-22T11:00:00.000Z'
const LATER = '2026-11-22T13:00:00.000Z'

const waiting = (id: string, dueAt: string) =>
  ({
    id,
    acceptedAt: BEFORE,
    payload: { id },
    state: {
      kind: 'TRIED',
      since: BEFORE,
      firstTriedAt: BEFORE,
      attempts: 3,
      dueAt,
      because: 'HTTP 503',
    },
  }) as unknown as BotItem

const recordWith = (...toBot: BotItem[]) => ({ ...queued(), toBot })

it.each(['h-former:1', `${queued().handoff.id}:1`])(
  'makes the waiting event %s due at once, as often tried as it was',
  (id) => {
    const record = recordWith(waiting(id, LATER))

    expect(retryFailed(record, NOW).toBot).toEqual([waiting(id, NOW)])
  }
)

it('leaves a record as it is where all is due', () => {
  const record = recordWith(waiting('h-former:1', BEFORE))

  expect(retryFailed(record, NOW)).toBe(record)
})
