import { readWish } from './read-wish'

const now = Date.parse('2026-11-20T12:00:00.000Z')
const wall = { timeZone: 'America/Sao_Paulo', now }

const input = {
  preferredDates: ['2026-12-01T10:00'],
  people: 3,
  profile: 'AGENT' as const,
  contactName: 'Ana',
  contactEmail: 'ana@store.example',
}

const datesOf = (...preferredDates: string[]) =>
  readWish({ ...input, preferredDates }, wall).map(
    (wish) => wish.preferredDates
  )

const faultsOf = (changes: Partial<typeof input>) =>
  readWish({ ...input, ...changes }, wall)
    ._unsafeUnwrapErr()
    .map(({ code, field }) => `${code} ${field}`)

it.each([
  ['on the store’s wall clock', '2026-12-01T10:00', '2026-12-01T13:00:00.000Z'],
  ['with an offset', '2026-12-01T10:00+01:00', '2026-12-01T09:00:00.000Z'],
  ['in UTC', '2026-12-01T10:00:30Z', '2026-12-01T10:00:30.000Z'],
  ['a minute from now', '2026-11-20T09:01', '2026-11-20T12:01:00.000Z'],
])('reads a date %s', (_how, written, instant) => {
  expect(datesOf(written)._unsafeUnwrap()).toEqual([instant])
})

it('takes an hour that the clock skips for the one after it', () => {
  const read = readWish(
    { ...input, preferredDates: ['2027-03-14T02:30'] },
    { ...wall, timeZone: 'America/New_York' }
  )

  expect(read._unsafeUnwrap().preferredDates).toEqual([
    '2027-03-14T07:30:00.000Z',
  ])
})

it('puts dates in order, each once, however it is written', () => {
  const dates = datesOf(
    '2026-12-02T10:00',
    '2026-12-01T10:00',
    '2026-12-02T13:00Z'
  )

  expect(dates._unsafeUnwrap()).toEqual([
    '2026-12-01T13:00:00.000Z',
    '2026-12-02T13:00:00.000Z',
  ])
})

it.each([
  ['none', [], ['REQUIRED preferredDates']],
  ['one that is now', ['2026-11-20T09:00'], ['DATE_PAST preferredDates.0']],
  ['a day alone', ['2026-12-01'], ['DATE_TIME_INVALID preferredDates.0']],
  ['a week', ['2026-W49-1T10:00'], ['DATE_TIME_INVALID preferredDates.0']],
  [
    'a day that is none',
    ['2027-02-29T10:00'],
    ['DATE_TIME_INVALID preferredDates.0'],
  ],
  [
    'several that are wrong, each at its field',
    ['2026-11-01T10:00', '2026-12-01T10:00', 'soon'],
    ['DATE_PAST preferredDates.0', 'DATE_TIME_INVALID preferredDates.2'],
  ],
  [
    'more than ten',
    Array.from({ length: 11 }, (_, day) => `2026-12-${day + 10}T10:00`),
    ['TOO_MANY preferredDates'],
  ],
])('refuses of dates %s', (_what, preferredDates, faults) => {
  expect(faultsOf({ preferredDates })).toEqual(faults)
})

it.each([0, -1, 1.5, 1_000_000])('refuses %p people', (people) => {
  expect(faultsOf({ people })).toEqual(['HEADCOUNT_INVALID people'])
})

it('tells what is wrong with dates and people in one answer', () => {
  expect(faultsOf({ preferredDates: [], people: 0 })).toEqual([
    'REQUIRED preferredDates',
    'HEADCOUNT_INVALID people',
  ])
})
