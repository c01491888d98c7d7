import type { HandoffPage } from '../graphql/answers'
import handoffsQuery from '../graphql/handoffs.graphql'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

const pageSize = 10

export const useHandoffs = (
  onlyFailed: boolean,
  page: number
): Answer<HandoffPage> =>
  useAnswer(handoffsQuery, {
    variables: { filter: onlyFailed ? { failed: true } : {}, page, pageSize },
    fresh: true,
  })
