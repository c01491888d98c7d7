import type { LiveSupportStatus } from '../graphql/schema-types'
import statusQuery from '../graphql/status.graphql'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

const everyHalfMinute = 30_000

export const useStatus = (): Answer<LiveSupportStatus> =>
  useAnswer<LiveSupportStatus>(statusQuery, { pollInterval: everyHalfMinute })
