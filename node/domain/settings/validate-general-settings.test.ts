import fc from 'fast-check'

import type { Period, Weekday } from '../hours/opening-hours'
import { weekdays } from '../hours/opening-hours'
import { defaultSettings } from './default-settings'
import type { GeneralSettings } from './settings'
import { validateGeneralSettings } from './validate-general-settings'

const stored: GeneralSettings = {
  ...defaultSettings().general,
  disabledMessage: 'Write to help@store.example',
  noAgentMessage: 'All our agents are busy',
  outsideHours: 'TAKE_CONTACT',
}

const input = (changes: object = {}) => ({
  revision: 7,
  enabled: true,
  timeZone: 'Europe/Lisbon',
  openingHours: [],
  exceptions: [],
  unavailabilityMessage: 'We are closed',
  ...changes,
})

const accepted = (changes?: object) =>
  validateGeneralSettings(input(changes), stored)._unsafeUnwrap()

const faults = (changes: object) =>
  validateGeneralSettings(input(changes), stored)
    ._unsafeUnwrapErr()
    .map(({ code, field }) => `${code} ${field}`)

const day = (weekday: Weekday, ...periods: string[]) => ({
  weekday,
  periods: periods.map((period): Period => {
    const [opensAt = '', closesAt = ''] = period.split('-')

    return { opensAt, closesAt }
  }),
})

const exception = (changes: object) => ({
  name: 'Holiday',
  startsAt: '2026-12-25T00:00',
  endsAt: '2026-12-26T00:00',
  repeatsYearly: true,
  ...changes,
})

describe('what is accepted', () => {
  it('keeps what is left out and drops what is not of the choices', () => {
    expect(accepted({ disabledMessage: null })).toEqual({
      enabled: true,
      timeZone: 'Europe/Lisbon',
      openingHours: weekdays.map((weekday) => ({ weekday, periods: [] })),
      exceptions: [],
      unavailabilityMessage: 'We are closed',
      disabledMessage: 'Write to help@store.example',
      noAgentMessage: 'All our agents are busy',
      outsideHours: 'TAKE_CONTACT',
    })
  })

  it('keeps conversations for as long as was chosen, between four weeks and a year', () => {
    expect(accepted({ retentionDays: 90 }).retentionDays).toBe(90)
    expect(
      validateGeneralSettings(input(), { ...stored, retentionDays: 60 })
    ).toMatchObject({ value: { retentionDays: 60 } })
    expect(faults({ retentionDays: 27 })).toEqual([
      'OUT_OF_RANGE retentionDays',
    ])
    expect(faults({ retentionDays: 366 })).toEqual([
      'OUT_OF_RANGE retentionDays',
    ])
  })

  it('lets an empty text take the place of a stored one', () => {
    expect(accepted({ noAgentMessage: ' ' }).noAgentMessage).toBe('')
  })

  it('merges days of one weekday and sorts their periods', () => {
    const { openingHours } = accepted({
      openingHours: [
        day('FRIDAY', '14:00-18:00'),
        day('MONDAY', '09:00-12:00'),
        day('FRIDAY', '08:00-12:00'),
      ],
    })

    expect(openingHours[0]).toEqual(day('MONDAY', '09:00-12:00'))
    expect(openingHours[4]).toEqual(day('FRIDAY', '08:00-12:00', '14:00-18:00'))
  })

  it.each([
    [
      'the whole day',
      [day('MONDAY', '00:00-24:00'), day('TUESDAY', '00:00-24:00')],
    ],
    [
      'midnight as the next day',
      [day('MONDAY', '22:00-00:00'), day('TUESDAY', '00:00-01:00')],
    ],
    ['periods that touch', [day('MONDAY', '09:00-12:00', '12:00-13:00')]],
    [
      'over midnight up to the next',
      [day('MONDAY', '22:00-02:00'), day('TUESDAY', '02:00-03:00')],
    ],
    [
      'over the end of the week',
      [day('SUNDAY', '22:00-02:00'), day('MONDAY', '02:00-03:00')],
    ],
    ['almost a day over midnight', [day('WEDNESDAY', '09:00-08:59')]],
  ])('takes %s', (_, openingHours) => {
    expect(accepted({ openingHours })).toBeDefined()
  })

  it('takes a name of 100 characters, a message of 1000 and three years of exceptions', () => {
    const name = 'n'.repeat(100)

    accepted({
      exceptions: Array.from({ length: 3 * 366 }, () => exception({ name })),
      unavailabilityMessage: 'm'.repeat(1000),
    })
  })
})

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

describe('everything else refused at its field', () => {
  it.each([
    [{ timeZone: '' }, 'TIME_ZONE_UNKNOWN timeZone'],
    [{ timeZone: '+03:00' }, 'TIME_ZONE_UNKNOWN timeZone'],
    [{ exceptions: [exception({ name: '  ' })] }, 'REQUIRED exceptions.0.name'],
    [
      { exceptions: [exception({}), exception({ name: 'n'.repeat(101) })] },
      'TOO_LONG exceptions.1.name',
    ],
    [
      { exceptions: [exception({ startsAt: '2026-02-30T00:00' })] },
      'DATE_TIME_INVALID exceptions.0.startsAt',
    ],
    [
      { exceptions: [exception({ endsAt: '2027-02-29T00:00' })] },
      'DATE_TIME_INVALID exceptions.0.endsAt',
    ],
    [
      { exceptions: [exception({ endsAt: '2026-12-26' })] },
      'DATE_TIME_INVALID exceptions.0.endsAt',
    ],
    [
      { exceptions: [exception({ endsAt: '2026-12-25T00:00' })] },
      'EXCEPTION_ENDS_BEFORE_START exceptions.0.endsAt',
    ],
    [
      { exceptions: [exception({ endsAt: '2026-12-24T23:59' })] },
      'EXCEPTION_ENDS_BEFORE_START exceptions.0.endsAt',
    ],
    [
      { exceptions: Array.from({ length: 1099 }, () => exception({})) },
      'TOO_MANY exceptions',
    ],
    [
      { unavailabilityMessage: 'm'.repeat(1001) },
      'TOO_LONG unavailabilityMessage',
    ],
    [{ noAgentMessage: 'm'.repeat(1001) }, 'TOO_LONG noAgentMessage'],
    [
      { enabled: false, disabledMessage: ' ' },
      'DISABLED_MESSAGE_REQUIRED disabledMessage',
    ],
    [{ enabled: 'yes' }, 'INVALID_INPUT enabled'],
    [
      { openingHours: [{ weekday: 'LUNES', periods: [] }] },
      'INVALID_INPUT openingHours.0.weekday',
    ],
  ])('%p', (changes, expected) => {
    expect(faults(changes)).toEqual([expected])
  })

  it('accepts being off with the stored message', () => {
    expect(accepted({ enabled: false }).disabledMessage).toBe(
      stored.disabledMessage
    )
  })

  it('saves the rest while off without a message, and keeps a message once there is one', () => {
    const off = { ...stored, enabled: false, disabledMessage: '' }
    const changes = { enabled: false, disabledMessage: '' }

    expect(validateGeneralSettings(input(changes), off).isOk()).toBe(true)
    expect(
      validateGeneralSettings(input(changes), {
        ...stored,
        enabled: false,
      }).isErr()
    ).toBe(true)
  })

  it('refuses what is no object', () => {
    expect(validateGeneralSettings(null, stored).isErr()).toBe(true)
  })
})

describe('messages in languages', () => {
  it('keeps what is written, and drops what is empty', () => {
    expect(
      accepted({
        messageLanguage: 'pt',
        messageTranslations: [
          {
            language: 'en',
            unavailabilityMessage: ' We open {next_opening}. ',
            disabledMessage: '',
          },
          { language: 'es', unavailabilityMessage: '' },
        ],
      })
    ).toMatchObject({
      messageLanguage: 'pt',
      messageTranslations: {
        en: { unavailabilityMessage: 'We open {next_opening}.' },
      },
    })
  })

  it('keeps what is stored where they are left out', () => {
    const translated = {
      ...stored,
      messageLanguage: 'pt' as const,
      messageTranslations: { en: { noAgentMessage: 'Busy' } },
    }

    expect(
      validateGeneralSettings(input(), translated)._unsafeUnwrap()
    ).toMatchObject({
      messageLanguage: 'pt',
      messageTranslations: { en: { noAgentMessage: 'Busy' } },
    })
  })

  it('names the one that is too long, and no other language', () => {
    expect(
      faults({
        messageTranslations: [
          { language: 'en', disabledMessage: 'x'.repeat(1001) },
        ],
      })
    ).toEqual(['TOO_LONG messageTranslations.0.disabledMessage'])
    expect(faults({ messageTranslations: [{ language: 'fr' }] })).toEqual([
      'INVALID_INPUT messageTranslations.0.language',
    ])
  })
})
