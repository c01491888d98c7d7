import { sampleSettings } from '../testing/sample-settings'
import { weekdayOf } from '../support/hours/weekdays'
import { hourMarks } from './hour-marks'

const christmas = {
  name: 'Natal',
  startsAt: '2025-12-24T12:00',
  endsAt: '2025-12-26T00:00',
  repeatsYearly: true,
  opens: false,
}

const turn = {
  name: 'Virada',
  startsAt: '2025-12-31T18:00',
  endsAt: '2026-01-02T00:00',
  repeatsYearly: true,
  opens: false,
}

const leapDay = {
  name: 'Bissexto',
  startsAt: '2024-02-29T00:00',
  endsAt: '2024-03-01T00:00',
  repeatsYearly: true,
  opens: false,
}

it.each([
  ['before it begins', christmas, '2026-12-24 11', []],
  ['as it begins', christmas, '2026-12-24 12', ['Natal']],
  ['on its last hour', christmas, '2026-12-25 23', ['Natal']],
  ['after its end', christmas, '2026-12-26 0', []],
  ['past the turn of the year', turn, '2027-01-01 9', ['Virada']],
  ['of a leap day in another year', leapDay, '2026-02-28 9', ['Bissexto']],
  [
    'of another year where it does not repeat',
    { ...christmas, repeatsYearly: false },
    '2026-12-25 9',
    [],
  ],
])('tells the exception of an hour %s', (_when, exception, at, names) => {
  const [date = '', hour] = at.split(' ')
  const marks = hourMarks(sampleSettings({ exceptions: [exception] }), [date])

  expect(marks.exceptionsIn(weekdayOf(date), Number(hour))).toEqual(names)
})

it('tells none of another weekday', () => {
  const settings = sampleSettings({ exceptions: [christmas] })
  const marks = hourMarks(settings, ['2026-12-25'])

  expect(marks.exceptionsIn('THURSDAY', 12)).toEqual([])
})

it('names each exception of the days once', () => {
  const settings = sampleSettings({ exceptions: [christmas, turn] })
  const { names } = hourMarks(settings, ['2026-12-24', '2026-12-25'])

  expect(names).toEqual(['Natal'])
})

it.each([
  ['MONDAY', 8, false],
  ['MONDAY', 9, true],
  ['MONDAY', 23, true],
  ['TUESDAY', 1, true],
  ['TUESDAY', 2, false],
] as const)('frames %s, hour %i: %s', (weekday, hour, isOpen) => {
  const openingHours = [
    {
      weekday: 'MONDAY' as const,
      periods: [
        { opensAt: '09:00', closesAt: '18:00' },
        { opensAt: '22:00', closesAt: '02:00' },
      ],
    },
  ]
  const marks = hourMarks(sampleSettings({ openingHours }), [])

  expect(marks.isOpenIn(weekday, hour)).toBe(isOpen)
})
