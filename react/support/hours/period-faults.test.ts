import type { OpeningHoursDay } from '../../graphql/answers'
import type { Weekday } from '../../graphql/operation-types'
import { periodFaults } from './period-faults'

const day = (weekday: Weekday, ...spans: string[]): OpeningHoursDay => ({
  weekday,
  periods: spans.map((span) => {
    const [opensAt, closesAt] = span.split('-')

    return { opensAt, closesAt }
  }),
})

const faultsOf = (...hours: OpeningHoursDay[]) =>
  periodFaults(hours).map(({ day: at, period, field, text }) =>
    [at, period, field, text].join(' ')
  )

it('accepts periods that touch, run over midnight or fill the day', () => {
  expect(
    faultsOf(
      day('MONDAY', '09:00-12:00', '12:00-18:00'),
      day('FRIDAY', '18:00-02:00'),
      day('SATURDAY', '02:00-04:00'),
      day('SUNDAY', '00:00-24:00')
    )
  ).toEqual([])
})

it('marks the later of two periods that overlap', () => {
  expect(faultsOf(day('MONDAY', '09:00-12:00', '11:00-13:00'))).toEqual([
    '0 1 opensAt hours.error.overlap',
  ])
})

it('marks a period that runs into one of the next day', () => {
  expect(
    faultsOf(day('FRIDAY', '18:00-02:00'), day('SATURDAY', '01:00-04:00'))
  ).toEqual(['1 0 opensAt hours.error.overlap'])
})

it('marks Sunday’s period that runs into Monday, in either order', () => {
  expect(
    faultsOf(day('MONDAY', '00:00-04:00'), day('SUNDAY', '22:00-01:00'))
  ).toEqual(['1 0 opensAt hours.error.overlap'])
})

it('marks an empty period at its end', () => {
  expect(faultsOf(day('MONDAY', '09:00-09:00'))).toEqual([
    '0 0 closesAt hours.error.empty',
  ])
})

it('marks an invalid time, and a start at 24:00', () => {
  expect(faultsOf(day('MONDAY', '9-12:00', '13:00-', '24:00-02:00'))).toEqual([
    '0 0 opensAt hours.error.time',
    '0 1 closesAt hours.error.time',
    '0 2 opensAt hours.error.time',
  ])
})
