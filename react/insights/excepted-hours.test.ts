import { exceptionsIn } from './excepted-hours'

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

it.each([
  ['before it begins', christmas, '2026-12-24 11', []],
  ['as it begins', christmas, '2026-12-24 12', ['Natal']],
  ['on its last hour', christmas, '2026-12-25 23', ['Natal']],
  ['after its end', christmas, '2026-12-26 0', []],
  ['past the turn of the year', turn, '2027-01-01 9', ['Virada']],
  [
    'of another year where it does not repeat',
    { ...christmas, repeatsYearly: false },
    '2026-12-25 9',
    [],
  ],
])('tells the exception of an hour %s', (_when, exception, at, names) => {
  const [date = '', hour] = at.split(' ')
  const weekday = (new Date(date).getUTCDay() + 6) % 7

  expect(exceptionsIn([exception], [date], weekday, Number(hour))).toEqual(
    names
  )
})

it('tells none of another weekday', () => {
  expect(exceptionsIn([christmas], ['2026-12-25'], 3, 12)).toEqual([])
})
