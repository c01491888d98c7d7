import { iso } from '../iso'
import type { PartnerName } from '../partner-name'
import { writtenNames } from '../partner-name'
import { addDuration } from './durations'
import type { DayFigures, GroupFigures, Peak } from './figures'
import { groupOf, noFigures } from './figures'
import type { HandoffFacts } from './handoff-facts'
import { isServed } from './handoff-facts'
import { hourIn, spanOfDay } from './local-day'
import { agentKey, occupationOf, peakOf } from './peak'
import type { RequestRefusal, RefusalReason } from './request-refusal'

/** What happened on a day, and on the one before it, of which conversations may last into this one. */
export interface DayRecords {
  /** `YYYY-MM-DD` on the store's wall clock. */
  day: string
  timeZone: string
  handoffs: HandoffFacts[]
  refusals: RequestRefusal[]
  /** Milliseconds since the epoch; what is open lasts until then. */
  now: number
}

/** A handoff that ended without an agent, though nobody wanted it to. */
const refusalReason = (facts: HandoffFacts): RefusalReason | undefined => {
  if (isServed(facts)) return undefined
  if (facts.closeReason === 'NO_AGENT_AVAILABLE') return 'NO_AGENT'

  return facts.closeReason === 'PARTNER_FAILED' ? 'PARTNER_PROBLEM' : undefined
}

const lasted = (from: string, to: string): number =>
  Date.parse(to) - Date.parse(from)

const addHandoff = (group: GroupFigures, facts: HandoffFacts): void => {
  const { requestedAt, answeredAt, asContact, score } = facts

  group.handoffs += 1
  group.served += isServed(facts) ? 1 : 0
  group.fromShopper += facts.fromShopper
  group.fromAgent += facts.fromAgent

  if (answeredAt !== undefined && !asContact) {
    addDuration(group.wait, lasted(requestedAt, answeredAt))
  }

  if (score !== undefined) {
    group.scores[score - 1] = (group.scores[score - 1] ?? 0) + 1
  }
}

const partnersIn = (handoffs: HandoffFacts[]): PartnerName[] => [
  ...new Set(handoffs.map(({ partner }) => partner)),
]

const groupsOf = (figures: DayFigures, facts: HandoffFacts): GroupFigures[] => {
  const agent = agentKey(facts)
  const { partner, department } = facts

  return [
    figures.all,
    groupOf(figures.partners, partner, writtenNames[partner]),
    ...(agent === undefined
      ? []
      : [groupOf(figures.agents, agent, facts.agent?.name ?? agent)]),
    ...(department === undefined
      ? []
      : [groupOf(figures.departments, department, department)]),
  ]
}

const addEnd = (figures: DayFigures, facts: HandoffFacts): void => {
  const { requestedAt, closedAt, asContact } = facts
  const refusal = refusalReason(facts)

  if (refusal) figures.refused[refusal] += 1

  if (closedAt !== undefined && isServed(facts) && !asContact) {
    addDuration(figures.untilEnd, lasted(requestedAt, closedAt))
  }
}

/**
 * A day's figures out of what is recorded of it. It depends on nothing else: made again of the same records it is the
 * same, and each record counts once, however often it came.
 */
export const foldDay = ({
  day,
  timeZone,
  handoffs,
  refusals,
  now,
}: DayRecords): DayFigures => {
  const window = spanOfDay(day, timeZone)
  const hourOf = hourIn(timeZone)
  const figures: DayFigures = {
    ...noFigures(),
    day,
    timeZone,
    computedAt: iso(now),
    hours: new Array<number>(24).fill(0),
    closedHours: new Array<number>(24).fill(0),
  }
  const known = [...new Map(handoffs.map((one) => [one.id, one])).values()]
  const isToday = (requestedAt: string): boolean => {
    const at = Date.parse(requestedAt)

    return at >= window.start && at < window.end
  }
  const addRequest = (requestedAt: string, whileClosed: boolean): void => {
    const hour = hourOf(Date.parse(requestedAt))

    figures.requests += 1
    figures.hours[hour] = (figures.hours[hour] ?? 0) + 1
    if (whileClosed) {
      figures.closedHours[hour] = (figures.closedHours[hour] ?? 0) + 1
    }
  }

  for (const facts of known.filter((one) => isToday(one.requestedAt))) {
    addRequest(facts.requestedAt, facts.asContact === true)
    groupsOf(figures, facts).forEach((group) => addHandoff(group, facts))
    addEnd(figures, facts)
    figures.contacts += facts.asContact ? 1 : 0
  }

  for (const { requestedAt, reason } of refusals) {
    if (isToday(requestedAt)) {
      addRequest(requestedAt, reason === 'CLOSED')
      figures.refused[reason] += 1
    }
  }

  const peakIn = (some: HandoffFacts[]): Peak =>
    peakOf(
      some.flatMap((facts) => occupationOf(facts, now)),
      window
    )

  figures.peak = peakIn(known)
  figures.partnerPeaks = Object.fromEntries(
    partnersIn(known).map((partner) => [
      partner,
      peakIn(known.filter((facts) => facts.partner === partner)),
    ])
  )

  return figures
}
