import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { iso } from '../../domain/iso'
import type { FoldPlan } from '../../domain/insights/fold-plan'
import {
  FACTS_KEPT_DAYS,
  afterFold,
  asOf,
  dueDays,
} from '../../domain/insights/fold-plan'
import { foldDay } from '../../domain/insights/fold-day'
import { dayOf } from '../../domain/insights/local-day'
import { DAY_MS } from '../../domain/time-units'
import { nowIn } from '../../ports/clock'
import type { StoreFailure } from '../../ports/store-failure'
import type { Foldable } from './read-day-records'
import { readDayRecords } from './read-day-records'

interface FoldWish {
  /** Whether anything goes on at present. */
  isBusy: boolean
  /** The current day may go unfolded for so long. */
  pauseMs?: (plan: FoldPlan) => number
  /** No more days than this at once. */
  atMost?: number
}

const DAYS_AT_ONCE = 3

/**
 * One day, made of its records. Its version is taken before they are read: whoever folds the same day meanwhile, of newer
 * records perhaps, has it. Until it is gathered in its month, it stays to be folded.
 */
const foldOne = async (
  ports: Foldable,
  plan: FoldPlan,
  { day, today, timeZone }: { day: string; today: string; timeZone: string }
): Promise<Result<void, StoreFailure>> => {
  const { insights, clock } = ports
  const startedAt = clock.now()
  const stored = await insights.readDay(day)

  if (stored.isErr()) return err(stored.error)

  const records = await readDayRecords(ports, day, timeZone)

  if (records.isErr()) return err(records.error)

  const written = await insights.writeDay(
    foldDay(records.value),
    stored.value.version
  )

  if (written.isErr()) return err(written.error)

  const gathered =
    day < today ? await insights.gatherDays([day]) : ok(undefined)

  if (gathered.isErr()) return err(gathered.error)

  return insights.changePlan((current) =>
    afterFold(current, {
      day,
      token: plan.changed[day],
      today,
      at: nowIn(ports),
      tookMs: clock.now() - startedAt,
      records: records.value.handoffs.length + records.value.refusals.length,
    })
  )
}

const oldestKept = (now: number): string =>
  iso(now - FACTS_KEPT_DAYS * DAY_MS).slice(0, 13)

/** Makes the figures again of days whose records changed, and of the current one from time to time. */
export const foldDue = async (
  ports: Foldable,
  { isBusy, pauseMs, atMost = DAYS_AT_ONCE }: FoldWish
): Promise<Result<void, StoreFailure>> => {
  const { insights, settings, clock } = ports
  const [current, stored] = await Promise.all([
    settings.current(),
    insights.readPlan(),
  ])

  if (current.isErr()) return err(current.error)
  if (stored.isErr()) return err(stored.error)

  const now = clock.now()
  const { timeZone } = current.value.general
  const today = dayOf(now, timeZone)
  const plan = asOf(stored.value, today, timeZone)
  const days = dueDays(plan, { today, now, isBusy, pauseMs: pauseMs?.(plan) })

  if (plan !== stored.value) {
    const kept = await insights.changePlan((one) => asOf(one, today, timeZone))

    if (kept.isErr()) return err(kept.error)
  }

  for (const day of days.slice(0, atMost)) {
    const folded = await foldOne(ports, plan, { day, today, timeZone })

    if (folded.isErr()) return err(folded.error)
  }

  return days.includes(today)
    ? insights.removeBefore(oldestKept(now))
    : ok(undefined)
}
