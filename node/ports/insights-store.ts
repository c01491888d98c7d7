import type { Result } from 'neverthrow'

import type { DayFigures } from '../domain/insights/figures'
import type { HandoffFacts } from '../domain/insights/handoff-facts'
import type { FoldPlan } from '../domain/insights/fold-plan'
import type { RequestRefusal } from '../domain/insights/request-refusal'
import type { StoreFailure } from './store-failure'

type Stored<T> = Promise<Result<T, StoreFailure>>

/** Figures by day; null for a day that has none. */
export type MonthOfDays = Record<string, DayFigures | null>

/** Where the figures and what they are made of are kept. Whatever is written again is written once. */
export interface InsightsStore {
  /** Each takes the place of what is filed under its id. */
  fileFacts(facts: readonly HandoffFacts[]): Stored<void>
  /** Of handoffs requested in one hour of UTC, named by the first 13 letters of its instants. */
  readFacts(hour: string): Stored<HandoffFacts[]>
  /** A conversation that asks again within a quarter of an hour is noted once. */
  noteRefusal(conversationId: string, refusal: RequestRefusal): Stored<void>
  /** Of one day of UTC. */
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
  /** Writes what `change` makes of the plan, of which it may be asked more than once. */
  changePlan(change: (plan: FoldPlan) => FoldPlan): Stored<void>
  /** How many sessions the bot told of, by day, of one month (`YYYY-MM`). */
  readSessions(month: string): Stored<Record<string, number>>
  writeSessions(day: string, sessions: number): Stored<void>
}
