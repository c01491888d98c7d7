import { HOUR_MS } from '../time-units'
import { availabilityAt } from './availability-at'
import type { OpeningException } from './opening-hours'
import { at, closed, daily, general, on, opened } from './testing/hours'

describe('exceptions', () => {
  const always = (...exceptions: OpeningException[]) => general({ exceptions })

  it.each([
    [
      'its start is inside',
      '2026-12-24T12:00Z',
      'closed until 2026-12-26T00:00Z',
    ],
    ['its end is outside', '2026-12-26T00:00Z', 'open until undefined'],
    ['before it', '2026-12-24T11:59Z', 'open until 2026-12-24T12:00Z'],
    ['not in another year', '2027-12-25T12:00Z', 'open until undefined'],
  ])('once: %s', (_, instant, expected) => {
    const settings = always(closed('2026-12-24T12:00', '2026-12-26T00:00'))

    expect(at(settings, instant)).toBe(expected)
  })

  it.each([
    ['in its own year', '2026-12-31T10:00Z', 'closed until 2027-01-02T09:00Z'],
    [
      'on the other side of New Year',
      '2027-01-01T10:00Z',
      'closed until 2027-01-02T09:00Z',
    ],
    ['in another year', '2030-12-31T10:00Z', 'closed until 2031-01-02T09:00Z'],
    [
      'in an earlier year',
      '2020-01-01T10:00Z',
      'closed until 2020-01-02T09:00Z',
    ],
    ['between', '2027-06-01T00:00Z', 'open until 2027-12-30T18:00Z'],
  ])('each year, over New Year: %s', (_, instant, expected) => {
    const settings = always(
      closed('2026-12-30T18:00', '2027-01-02T09:00', true)
    )

    expect(at(settings, instant)).toBe(expected)
  })

  it.each([
    [
      '29 February 2028',
      '2028-02-29T08:00/2028-02-29T10:00',
      '2028-02-28T23:00Z',
      'open until 2028-02-29T08:00Z',
    ],
    [
      'is the 28th in 2027',
      '2028-02-29T08:00/2028-02-29T10:00',
      '2027-02-28T09:00Z',
      'closed until 2027-02-28T10:00Z',
    ],
    [
      'is the 28th in 2100',
      '2028-02-29T08:00/2028-02-29T10:00',
      '2100-02-28T09:00Z',
      'closed until 2100-02-28T10:00Z',
    ],
    [
      'the whole day',
      '2028-02-29T00:00/2028-03-01T00:00',
      '2027-02-28T12:00Z',
      'closed until 2027-03-01T00:00Z',
    ],
    [
      'the whole 28th, of a leap year',
      '2028-02-28T00:00/2028-02-29T00:00',
      '2027-02-28T12:00Z',
      'closed until 2027-03-01T00:00Z',
    ],
    [
      'the whole 28th, in a leap year',
      '2028-02-28T00:00/2028-02-29T00:00',
      '2028-02-29T00:00Z',
      'open until 2029-02-28T00:00Z',
    ],
    [
      'a night into the 29th',
      '2028-02-28T20:00/2028-02-29T06:00',
      '2027-03-01T05:00Z',
      'closed until 2027-03-01T06:00Z',
    ],
    [
      'a week up to the 29th',
      '2028-02-22T00:00/2028-02-29T12:00',
      '2027-02-28T11:00Z',
      'closed until 2027-02-28T12:00Z',
    ],
  ])('29 February: %s', (_, interval, instant, expected) => {
    const [startsAt = '', endsAt = ''] = interval.split('/')

    expect(at(always(closed(startsAt, endsAt, true)), instant)).toBe(expected)
  })

  it('join where they overlap, whatever their order', () => {
    const settings = always(
      closed('2026-12-26T00:00', '2026-12-28T00:00'),
      closed('2026-12-24T00:00', '2026-12-25T12:00', true),
      closed('2026-12-25T00:00', '2026-12-26T06:00')
    )

    expect(at(settings, '2026-12-24T10:00Z')).toBe(
      'closed until 2026-12-28T00:00Z'
    )
  })

  it('longer than a year and repeated leave nothing open', () => {
    const settings = always(
      closed('2026-01-01T00:00', '2027-06-01T00:00', true)
    )

    expect(at(settings, '2029-08-01T00:00Z')).toBe('closed until undefined')
  })

  it('that leave nothing open for 400 days leave no next opening', () => {
    const shut = (endsAt: string) => always(closed('2026-01-01T00:00', endsAt))

    expect(at(shut('2027-02-04T23:59'), '2026-01-01T00:00Z')).toBe(
      'closed until 2027-02-04T23:59Z'
    )
    expect(at(shut('2027-02-05T00:01'), '2026-01-01T00:00Z')).toBe(
      'closed until undefined'
    )
  })
})

describe('special hours', () => {
  const nineToSix = (...exceptions: OpeningException[]) =>
    general({
      openingHours: [
        on('THURSDAY', '09:00-18:00'),
        on('FRIDAY', '09:00-18:00'),
      ],
      exceptions,
    })

  it('open longer on a day of the week, to its end', () => {
    const settings = nineToSix(opened('2026-11-27T08:00', '2026-11-28T00:00'))

    expect(at(settings, '2026-11-27T07:00Z')).toBe(
      'closed until 2026-11-27T08:00Z'
    )
    expect(at(settings, '2026-11-27T08:00Z')).toBe(
      'open until 2026-11-28T00:00Z'
    )
    expect(at(settings, '2026-11-28T00:00Z')).toBe(
      'closed until 2026-12-03T09:00Z'
    )
  })

  it('open a day on which the week is closed', () => {
    const settings = nineToSix(opened('2026-11-29T10:00', '2026-11-29T16:00'))

    expect(at(settings, '2026-11-28T12:00Z')).toBe(
      'closed until 2026-11-29T10:00Z'
    )
    expect(at(settings, '2026-11-29T12:00Z')).toBe(
      'open until 2026-11-29T16:00Z'
    )
  })

  it('open within a holiday, whose rest stays closed', () => {
    const settings = nineToSix(
      closed('2026-11-27T00:00', '2026-11-28T00:00'),
      opened('2026-11-27T10:00', '2026-11-27T14:00')
    )

    expect(at(settings, '2026-11-27T09:30Z')).toBe(
      'closed until 2026-11-27T10:00Z'
    )
    expect(at(settings, '2026-11-27T12:00Z')).toBe(
      'open until 2026-11-27T14:00Z'
    )
    expect(at(settings, '2026-11-27T15:00Z')).toBe(
      'closed until 2026-12-03T09:00Z'
    )
  })

  it('touch the hours of the day before without a break', () => {
    const settings = general({
      openingHours: [on('THURSDAY', '18:00-24:00')],
      exceptions: [opened('2026-11-27T00:00', '2026-11-27T02:00')],
    })

    expect(at(settings, '2026-11-26T20:00Z')).toBe(
      'open until 2026-11-27T02:00Z'
    )
  })

  it('come back each year where they are to', () => {
    const settings = nineToSix(
      opened('2026-12-20T10:00', '2026-12-20T16:00', true)
    )

    expect(at(settings, '2028-12-20T12:00Z')).toBe(
      'open until 2028-12-20T16:00Z'
    )
  })

  it('open a store that has no hours at all', () => {
    const settings = general({
      openingHours: [],
      exceptions: [opened('2026-11-27T08:00', '2026-11-28T00:00')],
    })

    expect(at(settings, '2026-11-20T12:00Z')).toBe(
      'closed until 2026-11-27T08:00Z'
    )
  })
})

it('takes no noticeable time for a year of exceptions', () => {
  const dayStart = (index: number) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 16)
  const settings = general({
    timeZone: 'America/New_York',
    openingHours: daily('09:00-12:00', '13:00-18:00'),
    exceptions: Array.from({ length: 366 }, (_, index) =>
      closed(dayStart(index), dayStart(index + 1), true)
    ),
  })
  const times = Array.from({ length: 200 }, (_, index) => {
    const start = performance.now()

    availabilityAt(settings, Date.UTC(2026, 5, 1) + index * HOUR_MS)

    return performance.now() - start
  })

  // A third of a millisecond by itself; tests share a busy machine.
  expect(Math.min(...times)).toBeLessThan(4)
})
