import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { sumDays } from '../../domain/insights/sum-days'
import type { DayFigures, Figures } from '../../domain/insights/figures'
import { noFigures } from '../../domain/insights/figures'
import { pauseOf } from '../../domain/insights/fold-plan'
import type { FoldPlan } from '../../domain/insights/fold-plan'
import type { HumanShare } from '../../domain/insights/human-share'
import { humanShare } from '../../domain/insights/human-share'
import { dayOf } from '../../domain/insights/local-day'
import type { InsightsPeriod } from '../../domain/insights/period'
import { daysOfPeriod } from '../../domain/insights/period'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable } from '../../domain/user-error'
import { foldDue } from './fold-due'
import { readByMonth } from './read-by-month'
import type { Foldable } from './read-day-records'
import { readDays } from './read-days'

export interface PeriodFigures {
  figures: Figures
  humanSupport?: HumanShare
}

interface InsightsOfDay {
  date: string
  current: PeriodFigures
  dateBefore?: string
  before?: PeriodFigures
}

interface Insights {
  period: InsightsPeriod
  timeZone: string
  /** ISO 8601. */
  computedAt?: string
  current: PeriodFigures
  before: PeriodFigures
  days: InsightsOfDay[]
  /** Of the period's days, in order; a day of which nothing is known is left out. */
  folded: DayFigures[]
}

/** Whoever looks does not wait for a fold of more records, which the sweep makes. */
const FEW_RECORDS = 1000

const isCheap = ({ last }: FoldPlan): boolean =>
  (last?.records ?? 0) <= FEW_RECORDS

/** Brings a store up to date that has little to read; a busy one's figures are as the sweep left them. */
const refresh = async (ports: Foldable): Promise<void> => {
  const plan = await ports.insights.readPlan()

  if (plan.isErr() || !isCheap(plan.value)) return

  await foldDue(ports, { isBusy: true, pauseMs: pauseOf, atMost: 2 })
}

/** What the merchant reads: a period beside the one before it, at most an hour old. */
export const readInsights = async (
  ports: Foldable,
  period: InsightsPeriod
): Promise<Result<Insights, UserError[]>> => {
  const current = await ports.settings.current()

  if (current.isErr()) return err(storeUnavailable())

  await refresh(ports)

  const { timeZone } = current.value.general
  const today = dayOf(ports.clock.now(), timeZone)
  const { days, before } = daysOfPeriod(period, today)
  const all = [...before, ...days]
  const [read, sessions] = await Promise.all([
    readDays(ports, all, today),
    readByMonth(all, (month) => ports.insights.readSessions(month)),
  ])

  if (read.isErr() || sessions.isErr()) return err(storeUnavailable())

  const known = (some: string[]): DayFigures[] =>
    some.flatMap((day) => read.value.get(day) ?? [])
  const withShare = (some: string[], figures: Figures): PeriodFigures => ({
    figures,
    humanSupport: humanShare(some, read.value, sessions.value),
  })
  const figuresOf = (some: string[]): PeriodFigures =>
    withShare(some, sumDays(known(some)))
  const figuresOn = (day: string): PeriodFigures =>
    withShare([day], read.value.get(day) ?? noFigures())

  return ok({
    period,
    timeZone,
    computedAt: known(days).at(-1)?.computedAt,
    current: figuresOf(days),
    before: figuresOf(before),
    days: days.map((date, index) => {
      const dateBefore = before[index]

      return {
        date,
        current: figuresOn(date),
        dateBefore,
        before: dateBefore === undefined ? undefined : figuresOn(dateBefore),
      }
    }),
    folded: known(days),
  })
}
