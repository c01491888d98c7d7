import { at } from '../testing/sample-record'
import { dueAfterSilence } from './after-silence'
import type { ItemState, OutboxItem } from './outbox'
import { waiting } from './outbox'

const item = waiting({ id: 'm1', payload: {}, acceptedAt: at(0) })

const tried = (more: object = {}): OutboxItem<unknown> => ({
  ...item,
  state: {
    kind: 'TRIED',
    since: at(0),
    firstTriedAt: at(0),
    triedAt: at(20),
    attempts: 5,
    dueAt: at(90),
    because: '503',
    ...more,
  } as ItemState,
})

const after = (one: OutboxItem<unknown>) => dueAfterSilence(one, at(30), at(40))

it.each([
  ['waits', tried()],
  ['may have arrived', tried({ kind: 'AMBIGUOUS', batch: 'm1' })],
])('is due where it was tried before, and %s', (_, one) => {
  expect(after(one)).toEqual({ ...one, state: { ...one.state, dueAt: at(40) } })
})

it.each([
  ['was never tried', item],
  ['was tried since', tried({ triedAt: at(31) })],
  ['is due already', tried({ dueAt: at(39) })],
  ['waits for the time that it was told', tried({ dueAsAsked: true })],
  ['waits for the account', tried({ awaitsAccount: true })],
  ['was tried by an earlier version of the app', tried({ triedAt: undefined })],
])('stays as it is where it %s', (_, one) => {
  expect(after(one)).toBe(one)
})
