import { HOUR_MS } from '../../domain/time-units'
import { retryAfterMs } from './retry-after'

const now = Date.UTC(2026, 10, 22, 12)

it.each([
  ['7', 7000],
  ['0.5', 500],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['999999999', HOUR_MS],
  ['Tue, 24 Nov 2026 12:00:00 GMT', HOUR_MS],
  ['soon', undefined],
  ['', undefined],
])('reads %j as %s ms', (value, expected) => {
  expect(retryAfterMs(value, now)).toBe(expected)
})

it('has nothing to read without the header', () => {
  expect(retryAfterMs(undefined, now)).toBeUndefined()
})
