import type { LiveSupportSettings } from '../graphql/answers'
import type { SupportInsightsQuery } from '../graphql/operation-types'
import insightsQuery from '../graphql/support-insights.graphql'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

export type Insights = SupportInsightsQuery['supportInsights']
export type Figures = Insights['before']
export type Group = Insights['figures']['agents'][number]
export type Period = Insights['period']

const everyFiveMinutes = 5 * 60_000

/** The most at once is that of the chosen partner, whose people and licences it is compared with. */
export const useInsights = (
  period: Period,
  partner: LiveSupportSettings['partner']
): Answer<Insights> =>
  useAnswer(insightsQuery, {
    variables: { period, partner },
    pollInterval: everyFiveMinutes,
  })
