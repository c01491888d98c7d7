import { countOf, percentile } from '../../domain/insights/durations'
import type { Durations } from '../../domain/insights/durations'
import type { GroupFigures, NamedGroup } from '../../domain/insights/figures'
import { peakAt } from '../../domain/insights/figures'
import type { InsightsPeriod } from '../../domain/insights/period'
import { weekHours } from '../../domain/insights/week-hours'
import { onceFor } from '../../domain/once-for'
import type { PartnerName } from '../../domain/partner-name'
import type { PeriodFigures } from '../../usecases/insights/read-insights'
import { readInsights } from '../../usecases/insights/read-insights'
import type { Resolver, ResolverContext } from '../resolver-context'
import { answerOrFail } from '../field-failure'

const durations = (measured: Durations): object => ({
  count: countOf(measured),
  medianSeconds: percentile(measured, 0.5),
  percentile90Seconds: percentile(measured, 0.9),
})

const rating = (scores: readonly number[]): object => {
  const count = scores.reduce((sum, one) => sum + one, 0)
  const sum = scores.reduce((total, one, index) => total + one * (index + 1), 0)

  return { count, average: count > 0 ? sum / count : undefined }
}

const inGroup = ({
  handoffs,
  served,
  fromShopper,
  fromAgent,
  wait,
  scores,
}: GroupFigures) => ({
  handoffs,
  served,
  messagesFromShoppers: fromShopper,
  messagesFromAgents: fromAgent,
  wait: () => durations(wait),
  rating: () => rating(scores),
})

const groups = (named: NamedGroup[]): object[] =>
  [...named]
    .sort((one, other) => other.handoffs - one.handoffs)
    .map((group) => ({
      key: group.key,
      name: group.name,
      ...inGroup(group),
    }))

/** `InsightsFigures` of the schema; what is not asked for is not worked out. */
const figuresView = ({ figures, humanSupport }: PeriodFigures) => ({
  ...inGroup(figures.all),
  requests: figures.requests,
  refused: {
    closed: figures.refused.CLOSED,
    off: figures.refused.OFF,
    noAgent: figures.refused.NO_AGENT,
    partnerProblem: figures.refused.PARTNER_PROBLEM,
  },
  contacts: figures.contacts,
  untilEnd: () => durations(figures.untilEnd),
  peak: ({ partner }: { partner?: PartnerName | null }) =>
    partner ? peakAt(figures, partner) : figures.peak,
  partners: () => groups(figures.partners),
  agents: () => groups(figures.agents),
  departments: () => groups(figures.departments),
  humanSupport,
})

type ReadInsights = ReturnType<typeof readInsights>

const readInRequest = onceFor(
  (_context: ResolverContext) => new Map<InsightsPeriod, ReadInsights>()
)

/** However often one request asks for a period, under whatever names, its days are read and added up once. */
const readOnce = (
  context: ResolverContext,
  period: InsightsPeriod
): ReadInsights => {
  const read = readInRequest(context)
  const insights = read.get(period) ?? readInsights(context.ports, period)

  read.set(period, insights)

  return insights
}

export const supportInsightsResolver: Resolver<{
  period: InsightsPeriod
}> = async (context, { period }) => {
  const { folded, current, before, days, ...rest } = answerOrFail(
    await readOnce(context, period),
    context.language
  )

  return {
    ...rest,
    figures: figuresView(current),
    before: figuresView(before),
    days: days.map((day) => ({
      date: day.date,
      figures: figuresView(day.current),
      dateBefore: day.dateBefore,
      before: day.before && figuresView(day.before),
    })),
    hours: () => weekHours(folded),
  }
}
