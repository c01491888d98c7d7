import { nextPeriod } from './next-period'

const periodsOf = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((span) => {
      const [opensAt, closesAt] = span.split('-')

      return { opensAt, closesAt }
    })

it.each([
  ['a closed day', '', '09:00-18:00'],
  ['a morning', '09:00-12:00', '12:00-24:00'],
  ['an evening until the end of the day', '18:00-24:00', '00:00-18:00'],
  ['an evening that runs over into the next day', '18:00-02:00', '00:00-18:00'],
  [
    'two periods with the end of the day',
    '09:00-12:00 14:00-24:00',
    '12:00-14:00',
  ],
  ['two periods, the later first', '14:00-24:00 09:00-12:00', '12:00-14:00'],
  ['a period that is no time yet', '09:00-12:00 x-18:00', '00:00-09:00'],
])('finds room beside %s', (_what, given, next) => {
  expect(nextPeriod(periodsOf(given))).toEqual(periodsOf(next)[0])
})

it.each(['00:00-24:00', '00:00-12:00 12:00-24:00', '00:00-18:00 18:00-02:00'])(
  'leaves the hours to who types where a day is full with %s',
  (given) => {
    expect(nextPeriod(periodsOf(given))).toEqual({ opensAt: '', closesAt: '' })
  }
)
