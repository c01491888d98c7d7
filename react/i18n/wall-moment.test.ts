import { joinMoment, momentFault, splitMoment } from './wall-moment'

it.each([
  ['2026-11-29', '09:30', '2026-11-29T09:30'],
  ['2026-12-31', '24:00', '2027-01-01T00:00'],
  ['', '', ''],
  ['', '00:00', 'T00:00'],
  ['2026-11-29', '', '2026-11-29T'],
  ['Today', '24:00', 'TodayT24:00'],
])('joins %p and %p to %p', (day, time, wall) => {
  expect(joinMoment({ day, time })).toBe(wall)
})

it.each(['2026-11-29T09:30', '', 'T00:00', '2026-11-29T', 'TodayT10:00'])(
  'joins what it split: %p',
  (wall) => {
    expect(joinMoment(splitMoment(wall))).toBe(wall)
  }
)

it.each([
  ['2026-11-29T09:30', undefined],
  ['', 'day'],
  ['T00:00', 'day'],
  ['29/11T09:30', 'day'],
  ['2027-02-31T09:30', 'day'],
  ['2027-02-32T09:30', 'day'],
  ['2026-11-29T', 'time'],
  ['2026-11-29T25:00', 'time'],
])('finds what keeps %p from being a moment: %p', (wall, fault) => {
  expect(momentFault(wall)).toBe(fault)
})
