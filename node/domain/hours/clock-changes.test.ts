import { at, closed, daily, general, on } from './testing/hours'

describe('clocks put forward and back', () => {
  const newYork = (...ranges: string[]) =>
    general({ timeZone: 'America/New_York', openingHours: daily(...ranges) })

  it.each([
    [
      'a start in the skipped hour comes right after it',
      '02:30-04:00',
      '2026-03-08T06:00Z',
      'closed until 2026-03-08T07:00Z',
    ],
    [
      'an end in the skipped hour comes at it',
      '01:00-02:30',
      '2026-03-08T06:30Z',
      'open until 2026-03-08T07:00Z',
    ],
    [
      'a period inside the skipped hour is skipped',
      '02:15-02:45',
      '2026-03-08T06:00Z',
      'closed until 2026-03-09T06:15Z',
    ],
    [
      'the repeated hour is open the first time',
      '01:00-01:30',
      '2026-11-01T05:00Z',
      'open until 2026-11-01T05:30Z',
    ],
    [
      'and again the second time',
      '01:00-01:30',
      '2026-11-01T05:30Z',
      'closed until 2026-11-01T06:00Z',
    ],
    [
      'open through both times',
      '00:30-02:30',
      '2026-11-01T05:00Z',
      'open until 2026-11-01T07:30Z',
    ],
    [
      'an end at the clock’s turn comes after both',
      '00:30-02:00',
      '2026-11-01T05:00Z',
      'open until 2026-11-01T07:00Z',
    ],
    [
      'a start at the repeated hour opens once',
      '01:00-03:00',
      '2026-11-01T04:00Z',
      'closed until 2026-11-01T05:00Z',
    ],
  ])('New York: %s', (_, period, instant, expected) => {
    expect(at(newYork(period), instant)).toBe(expected)
  })

  it('half an hour on Lord Howe Island', () => {
    const settings = general({
      timeZone: 'Australia/Lord_Howe',
      openingHours: daily('02:15-03:00'),
    })

    expect(at(settings, '2026-10-03T15:00Z')).toBe(
      'closed until 2026-10-03T15:30Z'
    )
  })

  it('a whole day in Apia, whose Friday night still counts', () => {
    const settings = general({
      timeZone: 'Pacific/Apia',
      openingHours: [on('FRIDAY', '22:00-02:00')],
    })

    expect(at(settings, '2011-12-30T09:00Z')).toBe(
      'closed until 2011-12-30T10:00Z'
    )
    expect(at(settings, '2011-12-30T10:00Z')).toBe(
      'open until 2011-12-30T12:00Z'
    )
  })

  it('a midnight that is skipped, as in Brazil until 2018', () => {
    const settings = general({
      timeZone: 'America/Sao_Paulo',
      openingHours: [on('SUNDAY', '00:00-02:00')],
    })

    expect(at(settings, '2018-11-04T02:59Z')).toBe(
      'closed until 2018-11-04T03:00Z'
    )
    expect(at(settings, '2018-11-04T03:00Z')).toBe(
      'open until 2018-11-04T04:00Z'
    )
  })

  it('of exceptions too', () => {
    const settings = general({
      timeZone: 'America/New_York',
      exceptions: [closed('2026-11-01T01:15', '2026-11-01T01:45')],
    })

    expect(at(settings, '2026-11-01T05:20Z')).toBe(
      'closed until 2026-11-01T05:45Z'
    )
    expect(at(settings, '2026-11-01T05:45Z')).toBe(
      'open until 2026-11-01T06:15Z'
    )
  })
})
