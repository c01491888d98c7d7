import { addDays, instantOf, wallClock } from './wall-clock'

it.each([
  ['2026-11-22T09:00', 'America/Sao_Paulo', '2026-11-22T12:00:00.000Z'],
  ['2026-11-22T09:00', 'Asia/Kolkata', '2026-11-22T03:30:00.000Z'],
  ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
  ['2026-12-01T09:00', 'America/New_York', '2026-12-01T14:00:00.000Z'],
])('finds the instant of %s in %s', (wall, zone, instant) => {
  expect(instantOf(wall, zone).toISOString()).toBe(instant)
  expect(wallClock(new Date(instant), zone)).toBe(wall)
})

it('takes the earlier instant of an hour that daylight saving repeats', () => {
  expect(instantOf('2026-11-01T01:30', 'America/New_York').toISOString()).toBe(
    '2026-11-01T05:30:00.000Z'
  )
})

it('moves a time inside a skipped hour by that hour', () => {
  const instant = instantOf('2026-03-08T02:30', 'America/New_York')

  expect(wallClock(instant, 'America/New_York')).toBe('2026-03-08T03:30')
})

it('shows midnight as 00:00', () => {
  expect(wallClock(new Date('2026-11-22T03:00:00Z'), 'America/Sao_Paulo')).toBe(
    '2026-11-22T00:00'
  )
})

it('counts days over months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})
