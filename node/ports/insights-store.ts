import type { Result } from 'neverthrow'

import type { DayFigures } from '../domain/insights/figures'
import type { HandoffFacts } from '../domain/insights/handoff-facts'
import type { FoldPlan } from '../domain/insights/fold-plan'
import type { RequestRefusal } from '../domain/insights/request-refusal'
import type { StoreFailure } from './store-failure'

type Stored<T> = Promise<Result<T, StoreFailure>>

/** Figures by day; null for a day that has none. */
export type MonthOfDays = Record<string, DayFigures | null>

/** The figures and the facts that they are made of. All writes are idempotent. */
export interface InsightsStore {
  /** Files facts by their ids, in place of earlier ones. */
  fileFacts(facts: readonly HandoffFacts[]): Stored<void>
  /** The facts of handoffs requested in one hour of UTC, such as `2026-11-28T18`. */
  readFacts(hour: string): Stored<HandoffFacts[]>
  /** A conversation that asks again within a quarter of an hour is noted once. */
  noteRefusal(conversationId: string, refusal: RequestRefusal): Stored<void>
  /** Those of one day of UTC. */
  listRefusals(day: string): Stored<RequestRefusal[]>
  /** Deletes some facts and refusals of hours before this one, the oldest first. */
  removeBefore(hour: string): Stored<void>
  /** `version` is the one that a write must name. */
  readDay(day: string): Stored<{ figures?: DayFigures; version: string }>
  /** Only when `version` is still the stored one, else `CONFLICT`. */
  writeDay(figures: DayFigures, version: string): Stored<void>
  /** Of one month (`YYYY-MM`), the days that were gathered in it. */
  readMonth(month: string): Stored<MonthOfDays>
  /** Puts days as they are stored into their months. To be called after each write of a day that has ended. */
  gatherDays(days: readonly string[]): Stored<void>
  readPlan(): Stored<FoldPlan>
  /** Writes what `change` makes of the plan; `change` may run more than once. */
  changePlan(change: (plan: FoldPlan) => FoldPlan): Stored<void>
  /** How many sessions the bot reported for each day of a month (`YYYY-MM`). */
  readSessions(month: string): Stored<Record<string, number>>
  writeSessions(day: string, sessions: number): Stored<void>
}
