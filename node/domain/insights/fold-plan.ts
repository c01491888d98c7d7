import { MINUTE_MS } from '../time-units'
import { daysAfter, daysFrom } from './local-day'

/** Which days' figures are to be made again. */
export interface FoldPlan {
  /** Days whose records changed, each with a token that is another with each change. */
  changed: Record<string, string>
  /** The last time that the current day was folded, of how many records, and how long that took. */
  last?: { day: string; at: string; tookMs: number; records: number }
  /** The zone in which days were cut so far. */
  timeZone?: string
}

/** Facts are kept for so long, in days; results outlive them. */
export const FACTS_KEPT_DAYS = 62

const OFTEN_MS = 1000
const SELDOM_MS = 15 * MINUTE_MS
/** The current day is not folded for more than a fifth of the time. */
const PAUSES = 5

const marked = (
  plan: FoldPlan,
  days: readonly string[],
  token: string
): FoldPlan => ({
  ...plan,
  changed: {
    ...plan.changed,
    ...Object.fromEntries(days.map((day) => [day, token])),
  },
})

/** A conversation that lasts into the next day changes that day's peak too. */
export const withChanged = (
  plan: FoldPlan,
  days: readonly string[],
  token: string
): FoldPlan =>
  marked(plan, [...days, ...days.map((day) => daysAfter(day, 1))], token)

/** Days that were last folded before they ended, or never. */
const endedSince = ({ last }: FoldPlan, today: string): string[] => {
  const yesterday = daysAfter(today, -1)
  const oldest = daysAfter(today, 1 - FACTS_KEPT_DAYS)
  const first = last?.day ?? yesterday

  return daysFrom(first < oldest ? oldest : first, yesterday)
}

/**
 * The plan as of today: days that have ended are folded a last time, and all of which the facts are there where the store's
 * zone is another by now.
 */
export const asOf = (
  plan: FoldPlan,
  today: string,
  timeZone: string
): FoldPlan => {
  const isMoved = plan.timeZone !== undefined && plan.timeZone !== timeZone
  const days = isMoved
    ? daysFrom(daysAfter(today, 1 - FACTS_KEPT_DAYS), today)
    : endedSince(plan, today)

  return plan.timeZone === timeZone && days.length === 0
    ? plan
    : { ...marked(plan, days, `${today} ${timeZone}`), timeZone }
}

/** How old the current day's figures may be when somebody looks at them: the cheaper to make, the fresher. */
export const pauseOf = ({ last }: FoldPlan): number =>
  Math.min(SELDOM_MS, Math.max(OFTEN_MS, (last?.tookMs ?? 0) * PAUSES))

interface FoldMoment {
  today: string
  /** Milliseconds since the epoch. */
  now: number
  /** Whether anything goes on at present, which no change of the plan tells. */
  isBusy: boolean
  /** How long the current day may go unfolded. */
  pauseMs?: number
}

const isTodayDue = (
  { last, changed }: FoldPlan,
  { today, now, isBusy, pauseMs = SELDOM_MS }: FoldMoment
): boolean =>
  last?.day !== today ||
  ((isBusy || today in changed) && now - Date.parse(last.at) >= pauseMs)

/** Days to fold: the current one, then those that changed from the latest. */
export const dueDays = (plan: FoldPlan, moment: FoldMoment): string[] => [
  ...(isTodayDue(plan, moment) ? [moment.today] : []),
  ...Object.keys(plan.changed)
    .filter((day) => day < moment.today)
    .sort()
    .reverse(),
]

interface Folded {
  day: string
  /** What its token was before its records were read. */
  token: string | undefined
  today: string
  at: string
  tookMs: number
  records: number
}

/** The plan once a day was folded. What changed since its records were read leaves it changed. */
export const afterFold = (
  plan: FoldPlan,
  { day, token, today, at, tookMs, records }: Folded
): FoldPlan => {
  const { [day]: current, ...others } = plan.changed

  return {
    ...plan,
    changed: current === undefined || current === token ? others : plan.changed,
    ...(day === today ? { last: { day, at, tookMs, records } } : {}),
  }
}
