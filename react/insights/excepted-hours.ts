import type { OpeningException } from '../graphql/answers'

/** The exception's wall clock in a year, for one that repeats. */
const inYear = (moment: string, years: number): string =>
  `${String(Number(moment.slice(0, 4)) + years)}${moment.slice(4)}`

const covers = (
  { startsAt, endsAt, repeatsYearly }: OpeningException,
  from: string,
  to: string
): boolean => {
  const years = Number(from.slice(0, 4)) - Number(startsAt.slice(0, 4))
  const shifts = repeatsYearly ? [years - 1, years] : [0]

  return shifts.some(
    (shift) => inYear(startsAt, shift) < to && inYear(endsAt, shift) > from
  )
}

/** Monday is 0. */
const weekdayOf = (date: string): number =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** Names of the exceptions to the opening hours that fell into an hour (0 to 23) of a weekday on some of these days. */
export const exceptionsIn = (
  exceptions: OpeningException[],
  dates: string[],
  weekdayIndex: number,
  hour: number
): string[] => {
  const two = (number: number) => String(number).padStart(2, '0')
  const those = dates.filter((date) => weekdayOf(date) === weekdayIndex)

  return exceptions
    .filter((exception) =>
      those.some((date) =>
        covers(exception, `${date}T${two(hour)}:00`, `${date}T${two(hour)}:59`)
      )
    )
    .map(({ name }) => name)
}

/** Whether an exception touches some of these days. */
export const isIn = (exception: OpeningException, dates: string[]): boolean =>
  dates.some((date) => covers(exception, `${date}T00:00`, `${date}T23:59`))
