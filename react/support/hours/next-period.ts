import type { Period } from '../../graphql/answers'
import { minutesOf } from '../../i18n/clock-time'

const DAY_END = '24:00'

/** Where a period ends on the day that it begins. */
const endOf = ({ opensAt, closesAt }: Period): string =>
  closesAt < opensAt ? DAY_END : closesAt

const isGap = ({ opensAt, closesAt }: Period): boolean =>
  (minutesOf(opensAt) ?? NaN) < (minutesOf(closesAt) ?? NaN)

/** The next period for a day: the last gap between its periods, usually the rest of the day; an empty one where there is no gap. */
export const nextPeriod = (periods: Period[]): Period => {
  if (periods.length === 0) return { opensAt: '09:00', closesAt: '18:00' }

  const sorted = [...periods].sort((one, other) =>
    one.opensAt.localeCompare(other.opensAt)
  )
  const ends = ['00:00', ...sorted.map(endOf)]
  const starts = [...sorted.map(({ opensAt }) => opensAt), DAY_END]

  const gaps = ends
    .map((opensAt, gap) => ({ opensAt, closesAt: starts[gap] }))
    .filter(isGap)

  return gaps.pop() ?? { opensAt: '', closesAt: '' }
}
