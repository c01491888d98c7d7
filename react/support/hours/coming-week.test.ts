import type { OpeningException } from '../../graphql/answers'
import { comingWeek } from './coming-week'
import { weekdays } from './weekdays'

const nineToSix = weekdays.map((weekday) => ({
  weekday,
  periods:
    weekday === 'SUNDAY' ? [] : [{ opensAt: '09:00', closesAt: '18:00' }],
}))

const closed = (
  startsAt: string,
  endsAt: string,
  repeatsYearly = false
): OpeningException => ({
  name: 'Festa',
  startsAt,
  endsAt,
  repeatsYearly,
  opens: false,
})

it('gives seven days from the first on, each with its weekday', () => {
  const week = comingWeek(nineToSix, [], '2026-11-22')

  expect(week.map(({ day, weekday }) => `${day} ${weekday}`)).toEqual([
    '2026-11-22 SUNDAY',
    '2026-11-23 MONDAY',
    '2026-11-24 TUESDAY',
    '2026-11-25 WEDNESDAY',
    '2026-11-26 THURSDAY',
    '2026-11-27 FRIDAY',
    '2026-11-28 SATURDAY',
  ])
  expect(week[0].open).toEqual([])
  expect(week[1].open).toEqual([{ from: 540, to: 1080 }])
})

it('splits a period that runs over midnight between its days', () => {
  const late = [
    { weekday: 'SUNDAY' as const, periods: [] },
    {
      weekday: 'MONDAY' as const,
      periods: [{ opensAt: '22:00', closesAt: '02:00' }],
    },
  ]
  const [, monday, tuesday] = comingWeek(late, [], '2026-11-22')

  expect(monday.open).toEqual([{ from: 1320, to: 1440 }])
  expect(tuesday.open).toEqual([{ from: 0, to: 120 }])
})

it('removes an exception’s time from the hours and lists it', () => {
  const [monday, tuesday] = comingWeek(
    nineToSix,
    [closed('2026-11-23T12:00', '2026-11-24T10:00')],
    '2026-11-23'
  )

  expect(monday.open).toEqual([{ from: 540, to: 720 }])
  expect(monday.exceptions).toEqual([
    { name: 'Festa', from: 720, to: 1440, opens: false },
  ])
  expect(tuesday.open).toEqual([{ from: 600, to: 1080 }])
})

it('adds special hours to the week, within a holiday too', () => {
  const special = {
    ...closed('2026-11-23T08:00', '2026-11-24T00:00'),
    opens: true,
  }
  const holiday = closed('2026-11-24T00:00', '2026-11-25T00:00')
  const inHoliday = {
    ...closed('2026-11-24T10:00', '2026-11-24T14:00'),
    opens: true,
  }
  const [monday, tuesday] = comingWeek(
    nineToSix,
    [special, holiday, inHoliday],
    '2026-11-23'
  )

  expect(monday.open).toEqual([{ from: 480, to: 1440 }])
  expect(tuesday.open).toEqual([{ from: 600, to: 840 }])
})

it('repeats a yearly exception, over New Year too', () => {
  const week = comingWeek(
    nineToSix,
    [closed('2020-12-31T12:00', '2021-01-02T00:00', true)],
    '2026-12-31'
  )

  expect(week.slice(0, 3).map(({ open }) => open)).toEqual([
    [{ from: 540, to: 720 }],
    [],
    [{ from: 540, to: 1080 }],
  ])
})

it('repeats 29 February on 28 February in other years', () => {
  const [day] = comingWeek(
    nineToSix,
    [closed('2024-02-29T00:00', '2024-03-01T00:00', true)],
    '2025-02-28'
  )

  expect(day.open).toEqual([])
})
