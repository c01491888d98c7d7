import { minutesOf, typedTime } from './clock-time'

it.each([
  ['9', '09:00'],
  ['18', '18:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9h30', '09:30'],
  ['9h', '09:00'],
  ['18.15', '18:15'],
  [' 24 ', '24:00'],
  ['09:00', '09:00'],
  ['6:30 pm', '18:30'],
  ['6 p. m.', '18:00'],
  ['12am', '00:00'],
  ['12:15 p.m.', '12:15'],
  ['18:00 pm', '18:00'],
])('completes %s to %s', (typed, time) => {
  expect(typedTime(typed)).toBe(time)
})

it('returns what is no time unchanged', () => {
  expect(typedTime('nove')).toBe('nove')
})

it.each([
  ['00:00', 0],
  ['09:30', 570],
  ['24:00', 1440],
])('reads %s as %d minutes', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes)
})

it.each(['24:01', '25:00', '10:60', '9:00', '', 'nove'])(
  'refuses %p as a time',
  (text) => {
    expect(minutesOf(text)).toBeUndefined()
  }
)
