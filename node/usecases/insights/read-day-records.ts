import { Result, err } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { Span } from '../../domain/hours/span'
import type { DayRecords } from '../../domain/insights/fold-day'
import { factsOf } from '../../domain/insights/handoff-facts'
import type { HandoffFacts } from '../../domain/insights/handoff-facts'
import { spanOfDay, utcHoursOf } from '../../domain/insights/local-day'
import { iso } from '../../domain/iso'
import { DAY_MS } from '../../domain/time-units'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { openSince } from './open-since'

export type Foldable = Pick<
  Ports,
  'insights' | 'settings' | 'clock' | 'log' | 'index' | 'conversations'
>

const factsIn = ({ handoff, unfiled = [] }: ConversationRecord) => [
  ...unfiled,
  factsOf(handoff),
]

const filedIn = async (
  { insights, clock }: Foldable,
  { start, end }: Span
): Promise<Result<HandoffFacts[], StoreFailure>> => {
  const hours = utcHoursOf({ start, end: Math.min(end, clock.now() + 1) })
  const read = await Promise.all(hours.map((hour) => insights.readFacts(hour)))

  return Result.combine(read).map((facts) => facts.flat())
}

/** Everything recorded of a day: what is filed, what is still open, and who was refused. */
export const readDayRecords = async (
  ports: Foldable,
  day: string,
  timeZone: string
): Promise<Result<DayRecords, StoreFailure>> => {
  const { start, end } = spanOfDay(day, timeZone)
  const since = { start: start - DAY_MS, end }
  const refusalDays = new Set(
    [start, end - 1].map((instant) => iso(instant).slice(0, 10))
  )
  const [filed, open, ...refusals] = await Promise.all([
    filedIn(ports, since),
    openSince(ports, since),
    ...[...refusalDays].map((one) => ports.insights.listRefusals(one)),
  ])

  if (filed.isErr()) return err(filed.error)
  if (open.isErr()) return err(open.error)

  return Result.combine(refusals).map((refused) => ({
    day,
    timeZone,
    handoffs: [...filed.value, ...open.value.flatMap(factsIn)],
    refusals: refused.flat(),
    now: ports.clock.now(),
  }))
}
