import { defaultSettings } from '../settings/default-settings'
import { availabilityAt } from './availability-at'
import { at, daily, general, on } from './testing/hours'

describe('what it answers', () => {
  it('off: the message for that, and no opening', () => {
    expect(availabilityAt(general({ enabled: false }), 0)).toEqual({
      open: false,
      closedReason: 'DISABLED',
      message: 'Off',
    })
  })

  it('outside the hours: the message for that, and the next opening', () => {
    const settings = general({ openingHours: [on('MONDAY', '09:00-18:00')] })

    expect(availabilityAt(settings, Date.parse('2026-11-22T12:00Z'))).toEqual({
      open: false,
      closedReason: 'OUTSIDE_HOURS',
      message: 'Closed',
      nextOpening: '2026-11-23T09:00:00.000Z',
    })
  })

  it('outside the hours of a store that takes contacts: that it takes one, and only then', () => {
    const settings = general({
      openingHours: [on('MONDAY', '09:00-18:00')],
      outsideHours: 'TAKE_CONTACT',
    })
    const takesAt = (instant: string) =>
      availabilityAt(settings, Date.parse(instant)).takesContact

    expect(takesAt('2026-11-22T12:00Z')).toBe(true)
    expect(takesAt('2026-11-23T12:00Z')).toBeUndefined()
    expect(
      availabilityAt({ ...settings, enabled: false }, 0).takesContact
    ).toBeUndefined()
  })

  it('open: no message, and when it closes', () => {
    const settings = general({ openingHours: daily('09:00-18:00') })

    expect(availabilityAt(settings, Date.parse('2026-11-22T12:00Z'))).toEqual({
      open: true,
      closesAt: '2026-11-22T18:00:00.000Z',
    })
  })

  it('until hours are set, every day from 00:00 to 24:00', () => {
    const untouched = { ...defaultSettings().general, enabled: true }

    expect(availabilityAt(untouched, Date.now())).toEqual({ open: true })
  })
})

describe('periods', () => {
  const week = general({
    openingHours: [
      on('MONDAY', '09:00-12:00', '13:00-18:00'),
      on('FRIDAY', '22:00-02:00'),
      on('SATURDAY', '02:00-03:00', '20:00-24:00'),
      on('SUNDAY', '00:00-01:00', '22:00-00:00'),
    ],
  })

  // 23 November 2026 is a Monday.
  it.each([
    [
      'before the first',
      '2026-11-23T08:59:59.999Z',
      'closed until 2026-11-23T09:00Z',
    ],
    [
      'its start is inside',
      '2026-11-23T09:00Z',
      'open until 2026-11-23T12:00Z',
    ],
    [
      'its end is outside',
      '2026-11-23T12:00Z',
      'closed until 2026-11-23T13:00Z',
    ],
    [
      'the last millisecond',
      '2026-11-23T11:59:59.999Z',
      'open until 2026-11-23T12:00Z',
    ],
    [
      'past midnight and on with the next',
      '2026-11-27T23:00Z',
      'open until 2026-11-28T03:00Z',
    ],
    [
      'past midnight, seen from the next day',
      '2026-11-28T01:59Z',
      'open until 2026-11-28T03:00Z',
    ],
    ['24:00 meets 00:00', '2026-11-28T23:59Z', 'open until 2026-11-29T01:00Z'],
    [
      '00:00 as an end is the end of the day',
      '2026-11-29T23:59Z',
      'open until 2026-11-30T00:00Z',
    ],
    [
      'over the end of the week',
      '2026-11-30T00:00Z',
      'closed until 2026-11-30T09:00Z',
    ],
    [
      'several days ahead',
      '2026-11-23T18:00Z',
      'closed until 2026-11-27T22:00Z',
    ],
  ])('%s', (_, instant, expected) => {
    expect(at(week, instant)).toBe(expected)
  })

  it('without any, there is no next opening', () => {
    expect(at(general({ openingHours: [] }), '2026-11-23T08:00Z')).toBe(
      'closed until undefined'
    )
  })
})
