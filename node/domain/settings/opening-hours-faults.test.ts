import fc from 'fast-check'
import type { Period, Weekday } from '../hours/opening-hours'
import { weekdays } from '../hours/opening-hours'
import { validateGeneralSettings } from './validate-general-settings'
import { stored, input, faults, day } from './testing/general-settings'

describe('opening hours refused at their field', () => {
  it.each([
    [
      'no time',
      [day('MONDAY', '9:00-18:00')],
      'TIME_INVALID openingHours.0.periods.0.opensAt',
    ],
    [
      'no hour of the day',
      [day('MONDAY', '09:00-25:00')],
      'TIME_INVALID openingHours.0.periods.0.closesAt',
    ],
    [
      'minutes after 24:00',
      [day('MONDAY', '09:00-24:01')],
      'TIME_INVALID openingHours.0.periods.0.closesAt',
    ],
    [
      'opening at the end of the day',
      [day('MONDAY', '24:00-02:00')],
      'TIME_INVALID openingHours.0.periods.0.opensAt',
    ],
    [
      'seconds',
      [day('MONDAY', '09:00:00-18:00')],
      'TIME_INVALID openingHours.0.periods.0.opensAt',
    ],
    [
      'an empty period',
      [day('MONDAY'), day('FRIDAY', '08:00-09:00', '10:00-10:00')],
      'PERIOD_EMPTY openingHours.1.periods.1.closesAt',
    ],
    [
      'one inside another',
      [day('MONDAY', '09:00-18:00', '10:00-11:00')],
      'PERIODS_OVERLAP openingHours.0.periods.1.opensAt',
    ],
    [
      'the later one, though it is listed first',
      [day('MONDAY', '11:00-13:00', '09:00-12:00')],
      'PERIODS_OVERLAP openingHours.0.periods.0.opensAt',
    ],
    [
      'the same twice',
      [day('MONDAY', '09:00-12:00', '09:00-12:00')],
      'PERIODS_OVERLAP openingHours.0.periods.1.opensAt',
    ],
    [
      'days of one weekday',
      [day('MONDAY', '09:00-12:00'), day('MONDAY', '11:00-13:00')],
      'PERIODS_OVERLAP openingHours.1.periods.0.opensAt',
    ],
    [
      'into the next day',
      [day('TUESDAY', '01:00-05:00'), day('MONDAY', '22:00-02:00')],
      'PERIODS_OVERLAP openingHours.0.periods.0.opensAt',
    ],
    [
      'over the end of the week',
      [day('MONDAY', '01:00-05:00'), day('SUNDAY', '22:00-02:00')],
      'PERIODS_OVERLAP openingHours.0.periods.0.opensAt',
    ],
  ])('%s', (_, openingHours, expected) => {
    expect(faults({ openingHours })).toEqual([expected])
  })

  it('names each fault', () => {
    const openingHours = [day('MONDAY', 'x-09:00', '10:00-y')]

    expect(faults({ openingHours, timeZone: 'Mars/Olympus' })).toEqual([
      'TIME_ZONE_UNKNOWN timeZone',
      'TIME_INVALID openingHours.0.periods.0.opensAt',
      'TIME_INVALID openingHours.0.periods.1.closesAt',
    ])
  })

  it('refuses more periods than a day has hours', () => {
    const minutes = Array.from({ length: 25 }, (_, index) => index + 10)
    const periods = minutes.map((minute) => `${minute % 24}:00-00:00`)

    expect(faults({ openingHours: [day('MONDAY', ...periods)] })).toEqual([
      'TOO_MANY openingHours.0.periods',
    ])
  })

  it('finds an overlap exactly when two periods share a minute of the week', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map(
        (half) =>
          `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
      )
    const days = fc.array(
      fc.record({
        weekday: fc.constantFrom(...weekdays),
        periods: fc.array(
          fc
            .record({ opensAt: time, closesAt: time })
            .filter(({ opensAt, closesAt }) => opensAt !== closesAt),
          { maxLength: 2 }
        ),
      }),
      { maxLength: 4 }
    )
    const halfHours = ({
      weekday,
      period,
    }: {
      weekday: Weekday
      period: Period
    }) => {
      const half = (text: string) =>
        Number(text.slice(0, 2)) * 2 + (text.endsWith('30') ? 1 : 0)
      const opens = half(period.opensAt)
      const long = (half(period.closesAt) - opens + 48) % 48

      return Array.from(
        { length: long },
        (_, index) =>
          (weekdays.indexOf(weekday) * 48 + opens + index) % (7 * 48)
      )
    }

    fc.assert(
      fc.property(days, (openingHours) => {
        const taken = openingHours
          .flatMap(({ weekday, periods }) =>
            periods.map((period) => ({ weekday, period }))
          )
          .flatMap(halfHours)
        const result = validateGeneralSettings(input({ openingHours }), stored)

        expect(result.isErr()).toBe(new Set(taken).size < taken.length)
      }),
      { numRuns: 500 }
    )
  })
})
