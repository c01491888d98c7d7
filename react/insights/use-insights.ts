import type { LiveSupportSettings } from '../graphql/answers'
import type { SupportInsightsQuery } from '../graphql/operation-types'
import insightsQuery from '../graphql/support-insights.graphql'
import { MINUTE_MS } from '../i18n/time-units'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

export type Insights = SupportInsightsQuery['supportInsights']
export type Figures = Insights['before']
export type Group = Insights['figures']['agents'][number]
export type Period = Insights['period']

const EVERY_MS = 5 * MINUTE_MS

/** The most at once is that of the chosen partner, whose people and licenses it is compared with. */
export const useInsights = (
  period: Period,
  partner: LiveSupportSettings['partner']
): Answer<Insights> =>
  useAnswer(insightsQuery, {
    variables: { period, partner },
    pollInterval: EVERY_MS,
  })
