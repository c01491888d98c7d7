import { addTicket } from '../bot/bot-tickets'
import { queued } from '../testing/sample-record'
import type { BotItem, ItemState } from '../outbox/outbox'
import { causeOf, NO_TICKET_CODE } from './failure-cause'
import { mayTryEvent, retryFailed } from './retry-failed'

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

const untold: ItemState = {
  kind: 'FAILED',
  cause: causeOf({ kind: 'REFUSED', code: NO_TICKET_CODE, detail: 'none' }),
  because: 'none',
}

it('tries what failed for want of a ticket again only once there is one', () => {
  const id = `${queued().handoff.id}:1`
  const record = recordWith({ ...waiting(id, LATER), state: untold })
  const joined = addTicket(record, {
    externalId: 't-1',
    ticketId: 'their-1',
    openedAt: NOW,
  })

  expect(mayTryEvent(record, id)).toBe(false)
  expect(retryFailed(record, NOW)).toBe(record)
  expect(mayTryEvent(joined, id)).toBe(true)
  expect(retryFailed(joined, NOW).toBot).toMatchObject([
    { state: { kind: 'WAITING' } },
  ])
})

it.each<[string, ItemState, boolean]>([
  ['was tried and waits', waiting('', LATER).state, true],
  ['is held until the bot asks', { kind: 'HELD', since: BEFORE }, false],
  ['was refused', { ...untold, cause: 'REFUSED' }, true],
])(
  'says of an event that %s whether another try may help',
  (_, state, mayHelp) => {
    const id = `${queued().handoff.id}:1`
    const record = recordWith({ ...waiting(id, LATER), state })

    expect(mayTryEvent(record, id)).toBe(mayHelp)
    expect(mayTryEvent(record, 'gone')).toBe(false)
  }
)
