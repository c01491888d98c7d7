import { daysOfPeriod } from './period'

const edges = (days: string[]) => [days[0], days.at(-1), days.length]

describe('the days of a period', () => {
  it.each([
    ['TODAY', ['2026-11-28', '2026-11-28', 1], ['2026-11-27', '2026-11-27', 1]],
    [
      'YESTERDAY',
      ['2026-11-27', '2026-11-27', 1],
      ['2026-11-26', '2026-11-26', 1],
    ],
    [
      'LAST_7_DAYS',
      ['2026-11-22', '2026-11-28', 7],
      ['2026-11-15', '2026-11-21', 7],
    ],
    [
      'LAST_14_DAYS',
      ['2026-11-15', '2026-11-28', 14],
      ['2026-11-01', '2026-11-14', 14],
    ],
    [
      'LAST_30_DAYS',
      ['2026-10-30', '2026-11-28', 30],
      ['2026-09-30', '2026-10-29', 30],
    ],
    [
      'MONTH_TO_DATE',
      ['2026-11-01', '2026-11-28', 28],
      ['2026-10-01', '2026-10-28', 28],
    ],
  ] as const)('%s', (period, days, before) => {
    const found = daysOfPeriod(period, '2026-11-28')

    expect(edges(found.days)).toEqual(days)
    expect(edges(found.before)).toEqual(before)
  })

  it.each([
    ['2026-11-01', '2026-10-01'],
    ['2027-01-01', '2026-12-01'],
  ])('compares the first of a month, %s, with %s', (today, before) => {
    expect(daysOfPeriod('MONTH_TO_DATE', today)).toEqual({
      days: [today],
      before: [before],
    })
  })

  it('compares the end of a long month with all of the short one before', () => {
    const { days, before } = daysOfPeriod('MONTH_TO_DATE', '2027-03-31')

    expect(days).toHaveLength(31)
    expect(edges(before)).toEqual(['2027-02-01', '2027-02-28', 28])
  })
})
