import { addDays, wallClock, wallDate } from './wall-clock'

it.each([
  ['2026-11-22T12:00:00Z', 'America/Sao_Paulo', '2026-11-22T09:00'],
  ['2026-11-22T03:30:00Z', 'Asia/Kolkata', '2026-11-22T09:00'],
  ['2026-07-01T13:00:00Z', 'America/New_York', '2026-07-01T09:00'],
  ['2026-12-01T14:00:00Z', 'America/New_York', '2026-12-01T09:00'],
  ['2026-11-22T03:00:00Z', 'America/Sao_Paulo', '2026-11-22T00:00'],
])('shows %s on the wall in %s as %s', (instant, zone, wall) => {
  expect(wallClock(new Date(instant), zone)).toBe(wall)
})

it('counts days over months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

it('keeps a wall-clock time for formatting in UTC', () => {
  expect(wallDate('2026-12-24T12:00').toISOString()).toBe(
    '2026-12-24T12:00:00.000Z'
  )
})
