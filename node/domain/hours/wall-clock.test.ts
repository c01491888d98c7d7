import fc from 'fast-check'

import { DAY_MS, MINUTE_MS } from '../time-units'
import {
  readDateTime,
  readTime,
  wallPoint,
  weekdayIndex,
  yearOf,
} from './wall-clock'

describe('readTime', () => {
  it.each([
    ['00:00', 0],
    ['09:05', 545 * MINUTE_MS],
    ['23:59', DAY_MS - MINUTE_MS],
    ['24:00', DAY_MS],
    ['24:01', undefined],
    ['9:00', undefined],
    ['12:60', undefined],
    ['12:00 ', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, expected) => {
    expect(readTime(text)).toBe(expected)
  })
})

describe('date-times', () => {
  it.each([
    '2026-02-29T00:00',
    '2100-02-29T00:00',
    '2026-04-31T00:00',
    '2026-00-10T00:00',
    '2026-13-10T00:00',
    '2026-01-00T00:00',
    '2026-01-01T24:00',
    '2026-01-01T10:00:00',
    '2026-01-01T10:00Z',
    '0026-01-01T10:00',
    '2026-01-01',
    '',
  ])('does not read %p', (text) => {
    expect(readDateTime(text)).toBeUndefined()
  })

  it('counts as Date counts in UTC', () => {
    const dates = fc.date({
      min: new Date('1000-01-01T00:00Z'),
      max: new Date('9999-12-31T23:59Z'),
      noInvalidDate: true,
    })

    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().slice(0, 16)
        const point = wallPoint(readDateTime(text)!)
        const midnight = Date.parse(`${text.slice(0, 10)}T00:00Z`)

        expect(point).toBe(Date.parse(`${text}Z`))
        expect(yearOf(point)).toBe(date.getUTCFullYear())
        expect((weekdayIndex(midnight) + 1) % 7).toBe(date.getUTCDay())
      })
    )
  })
})
