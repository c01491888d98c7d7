import type { HealthFinding, LiveSupportStatus } from '../graphql/answers'
import type { HealthCause } from '../graphql/operation-types'
import statusQuery from '../graphql/status.graphql'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

const EVERY_MS = 30_000

export const useStatus = (): Answer<LiveSupportStatus> =>
  useAnswer(statusQuery, { pollInterval: EVERY_MS })

/** What the card on top shows of causes, without asking again. */
export const useFindings = (...causes: HealthCause[]): HealthFinding[] =>
  useAnswer(statusQuery).data?.findings.filter(({ cause }) =>
    causes.includes(cause)
  ) ?? []
