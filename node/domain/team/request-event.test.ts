import type { RequestState } from './request-event'
import { shownHistory } from './request-event'

const shown = (...states: RequestState[]) =>
  shownHistory(
    states.map((state, hour) => ({
      state,
      at: `2026-11-30T0${hour}:00:00.000Z`,
      by: 'ana@livestore.example',
    }))
  ).map(({ state }) => state)

it('tells which requests another one replaced before anybody answered', () => {
  expect(
    shown('REQUESTED', 'REQUESTED', 'CONFIRMED', 'REQUESTED', 'CANCELLED')
  ).toEqual(['SUPERSEDED', 'REQUESTED', 'CONFIRMED', 'REQUESTED', 'CANCELLED'])
  expect(shown('REQUESTED', 'APPLIED', 'REQUESTED')).toEqual([
    'REQUESTED',
    'APPLIED',
    'REQUESTED',
  ])
})
