import fc from 'fast-check'

import { defaultSettings } from '../settings/default-settings'
import type { GeneralSettings } from '../settings/settings'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time-units'
import { availabilityAt } from './availability-at'
import type { OpeningException } from './opening-hours'
import { weekdays } from './opening-hours'
import { minuteOracle } from './testing/minute-oracle'

const zones = [
  'America/Sao_Paulo',
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Santiago',
  'Pacific/Apia',
]

const settings = (changes: Partial<GeneralSettings>): GeneralSettings => ({
  ...defaultSettings().general,
  enabled: true,
  ...changes,
})

/**
 * Walks the minutes from `from` to `to`. The answer is taken once and holds until the change that it names; each minute
 * up to there must be as it says, and so must the change itself.
 */
const walk = (general: GeneralSettings, from: number, to: number): number => {
  const isOpen = minuteOracle(general)
  let changes = 0

  for (let instant = from; instant < to;) {
    const answer = availabilityAt(general, instant)
    const change = Date.parse(
      (answer.open ? answer.closesAt : answer.nextOpening) ?? ''
    )
    const end = Number.isNaN(change) ? to : Math.min(change, to)

    for (let minute = instant; minute < end; minute += MINUTE_MS) {
      if (isOpen(minute) !== answer.open) {
        throw new Error(
          `${general.timeZone}: at ${new Date(minute).toISOString()} the clock says ${String(isOpen(minute))}, not ${JSON.stringify(answer)} as at ${new Date(instant).toISOString()}`
        )
      }
    }

    instant = end
    changes += 1
  }

  return changes
}

const timetable = weekdays.map((weekday, index) => ({
  weekday,
  periods: [
    [],
    [{ opensAt: '00:00', closesAt: '24:00' }],
    [{ opensAt: '22:00', closesAt: '02:30' }],
    [
      { opensAt: '02:30', closesAt: '03:15' },
      { opensAt: '09:00', closesAt: '12:00' },
    ],
    [{ opensAt: '23:30', closesAt: '00:00' }],
    [{ opensAt: '18:00', closesAt: '17:59' }],
    [
      { opensAt: '00:30', closesAt: '01:15' },
      { opensAt: '01:45', closesAt: '02:15' },
      { opensAt: '20:00', closesAt: '24:00' },
    ],
  ][index]!,
}))

const exceptions: OpeningException[] = [
  ['2016-02-29T00:00', '2016-02-29T12:00', true],
  ['2024-12-30T18:00', '2025-01-02T09:15', true],
  ['2010-10-16T23:30', '2010-10-17T01:30', true],
  ['2011-12-28T10:00', '2011-12-31T10:00', false],
  ['2026-03-29T01:30', '2026-03-29T04:00', false],
  ['2024-11-29T08:00', '2024-11-30T00:00', true, true],
  ['2024-12-31T20:00', '2025-01-01T02:30', true, true],
].map(([startsAt, endsAt, repeatsYearly, opens]) => ({
  name: 'closed',
  startsAt: String(startsAt),
  endsAt: String(endsAt),
  repeatsYearly: repeatsYearly === true,
  ...(opens ? { opens: true as const } : {}),
}))

describe.each(zones)('minute by minute in %s', (timeZone) => {
  const general = settings({ timeZone, openingHours: timetable, exceptions })

  it.each([2011, 2028])('the year %i', (year) => {
    const from = Date.UTC(year, 0, 1) - DAY_MS

    expect(walk(general, from, from + 368 * DAY_MS)).toBeGreaterThan(500)
  })
})

const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(quarter >> 2).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
  )

const openingHours = fc.array(
  fc.record({
    weekday: fc.constantFrom(...weekdays),
    periods: fc.array(
      fc
        .record({
          opensAt: time,
          closesAt: fc.oneof(time, fc.constant('24:00')),
        })
        .filter(({ opensAt, closesAt }) => opensAt !== closesAt),
      { maxLength: 3 }
    ),
  }),
  { maxLength: 7 }
)

const someExceptions = (around: number) =>
  fc.array(
    fc
      .record({
        start: fc.integer({ min: -400, max: 400 }),
        hours: fc.integer({ min: 1, max: 300 }),
        repeatsYearly: fc.boolean(),
        opens: fc.constantFrom(true as const, undefined),
      })
      .map(({ start, hours, repeatsYearly, opens }) => {
        const first = around + start * 6 * HOUR_MS
        const wall = (at: number) => new Date(at).toISOString().slice(0, 16)

        return {
          name: 'closed',
          startsAt: wall(first),
          endsAt: wall(first + hours * HOUR_MS),
          repeatsYearly,
          opens,
        }
      })
      .filter(({ endsAt }) => !endsAt.includes('-02-29')),
    { maxLength: 4 }
  )

/** Days on which some of the zones put their clocks forward or back, or skipped a day. */
const aroundChanges = fc
  .constantFrom(
    '2018-11-04',
    '2018-02-18',
    '2026-03-08',
    '2026-03-29',
    '2026-04-05',
    '2026-09-06',
    '2026-10-04',
    '2026-10-25',
    '2026-11-01',
    '2011-12-30',
    '2028-02-29'
  )
  .map((date) => Date.parse(`${date}T00:00Z`))

it('agrees with the minutes for any hours and exceptions around changes of clocks', () => {
  const cases = aroundChanges.chain((around) =>
    fc.record({
      around: fc.constant(around),
      general: fc
        .record({
          timeZone: fc.constantFrom(...zones),
          openingHours,
          exceptions: someExceptions(around),
        })
        .map(settings),
      offset: fc.integer({ min: 0, max: 2 * 24 * 60 }),
    })
  )

  fc.assert(
    fc.property(cases, ({ around, general, offset }) => {
      const from = around - 2 * DAY_MS + offset * MINUTE_MS

      walk(general, from, from + 5 * DAY_MS)
    }),
    { numRuns: 60 }
  )
})

it('names an opening at which it is open, and a closing at which it is not', () => {
  const instants = fc.integer({
    min: Date.UTC(2015, 0, 1),
    max: Date.UTC(2035, 0, 1),
  })

  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...zones),
      openingHours,
      (instant, timeZone, hours) => {
        const general = settings({ timeZone, openingHours: hours })
        const { open, closesAt, nextOpening } = availabilityAt(general, instant)

        expect(closesAt && nextOpening).toBeUndefined()
        if (closesAt) {
          expect(open).toBe(true)
          expect(availabilityAt(general, Date.parse(closesAt)).open).toBe(false)
          expect(availabilityAt(general, Date.parse(closesAt) - 1).open).toBe(
            true
          )
        }
        if (nextOpening) {
          expect(open).toBe(false)
          expect(availabilityAt(general, Date.parse(nextOpening)).open).toBe(
            true
          )
        }
      }
    ),
    { numRuns: 250 }
  )
})
