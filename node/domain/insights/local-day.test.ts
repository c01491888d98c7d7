import { HOUR_MS } from '../time-units'
import { dayOf, daysAfter, daysFrom, hourIn, spanOfDay } from './local-day'

const hours = ({ start, end }: { start: number; end: number }): number =>
  (end - start) / HOUR_MS

describe('a day on the store’s wall clock', () => {
  it.each([
    ['America/Sao_Paulo', '2026-11-20', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    // The clock goes from midnight to one.
    ['America/Santiago', '2026-09-06', 23],
    ['America/Santiago', '2026-09-07', 24],
    // The clock shows the hour before midnight twice, or the one after it.
    ['America/Santiago', '2026-04-04', 25],
    ['America/Havana', '2026-11-01', 25],
  ])('in %s, %s lasts %d hours', (zone, day, lasts) => {
    expect(hours(spanOfDay(day, zone))).toBe(lasts)
  })

  it.each([
    ['America/Santiago', '2026-04-03', '2026-04-06'],
    ['America/Santiago', '2026-09-05', '2026-09-08'],
    ['America/Havana', '2026-03-07', '2026-03-09'],
    ['America/Havana', '2026-10-31', '2026-11-02'],
    ['Africa/Cairo', '2026-04-23', '2026-04-25'],
    ['Africa/Cairo', '2026-10-29', '2026-10-31'],
    ['Asia/Beirut', '2026-03-28', '2026-03-30'],
    ['Asia/Kathmandu', '2026-12-31', '2027-01-01'],
  ])(
    'in %s, from %s to %s, ends where the next begins',
    (zone, first, last) => {
      for (const day of daysFrom(first, last)) {
        const { start, end } = spanOfDay(day, zone)

        expect(
          [start - 1, start, end - 1, end].map((at) => dayOf(at, zone))
        ).toEqual([daysAfter(day, -1), day, day, daysAfter(day, 1)])
      }
    }
  )

  it('shows an hour twice, or never, where the clock is changed', () => {
    const shown = (day: string): number[] => {
      const { start, end } = spanOfDay(day, 'America/New_York')
      const hourOf = hourIn('America/New_York')

      return Array.from({ length: (end - start) / HOUR_MS }, (_, index) =>
        hourOf(start + index * HOUR_MS)
      )
    }

    expect(shown('2026-11-01').slice(0, 4)).toEqual([0, 1, 1, 2])
    expect(shown('2026-03-08').slice(0, 4)).toEqual([0, 1, 3, 4])
  })
})
