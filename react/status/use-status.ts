import type { LiveSupportStatus } from '../graphql/answers'
import statusQuery from '../graphql/status.graphql'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

const everyHalfMinute = 30_000

export const useStatus = (): Answer<LiveSupportStatus> =>
  useAnswer(statusQuery, { pollInterval: everyHalfMinute })
