import { weekdays } from '../hours/opening-hours'
import { validateGeneralSettings } from './validate-general-settings'
import {
  stored,
  input,
  accepted,
  faults,
  day,
  exception,
} from './testing/general-settings'

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
