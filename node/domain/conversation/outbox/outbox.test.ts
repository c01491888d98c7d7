import { endOfLife, expired } from './outbox'
import type { PartnerCommand } from './partner-command'
import {
  at,
  atMs,
  ended,
  message,
  queued,
  startOf,
  triedUntil,
} from '../testing/sample-record'

const MINUTE = 60
const HOUR = 60 * MINUTE

const lifeOf = (payload: PartnerCommand): number =>
  endOfLife({
    id: 'x',
    payload,
    acceptedAt: at(0),
    state: { kind: 'WAITING', since: at(10) },
  })

it.each<[string, PartnerCommand, number]>([
  ['a start', startOf('h1'), 5 * MINUTE],
  ['a shopper’s message', message(), 2 * HOUR],
  ['an end', { kind: 'end', reason: 'SHOPPER_LEFT' }, 24 * HOUR],
  ['a note', { kind: 'note', about: 'REFUSED_BY_BOT' }, 24 * HOUR],
])(
  'gives %s its lifetime, from when it began to wait',
  (_, payload, seconds) => {
    expect(lifeOf(payload)).toBe(atMs(10 + seconds))
  }
)

it('gives an event to the bot a day, and what failed no end', () => {
  const [event] = ended(queued(), 'SHOPPER_LEFT', at(0)).toBot

  expect(endOfLife(event!)).toBe(atMs(24 * HOUR))
  expect(
    endOfLife({ ...event!, state: { kind: 'FAILED', because: 'no' } })
  ).toBe(Infinity)
})

it.each([
  ['waited behind others', {}, 'NO_ANSWER'],
  ['was tried in vain', triedUntil(at(90)), 'NO_ANSWER'],
  [
    'waited for the account',
    { ...triedUntil(at(90)), awaitsAccount: true as const },
    'ACCOUNT_REFUSED',
  ],
])('knows why its time ran out when it %s', (_, state, cause) => {
  const [event] = ended(queued(), 'SHOPPER_LEFT', at(0)).toBot

  expect(
    expired({ ...event!, state: { ...event!.state, ...state } }).state
  ).toMatchObject({ kind: 'FAILED', cause })
})
