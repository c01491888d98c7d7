import handoffsQuery from '../graphql/handoffs.graphql'
import type { HandoffFilterInput, HandoffPage } from '../graphql/schema-types'
import type { Answer } from '../page/use-answer'
import { useAnswer } from '../page/use-answer'

interface Variables {
  filter: HandoffFilterInput
  page: number
  pageSize: number
}

const pageSize = 10

export const useHandoffs = (
  onlyFailed: boolean,
  page: number
): Answer<HandoffPage> =>
  useAnswer<HandoffPage, Variables>(handoffsQuery, {
    variables: { filter: onlyFailed ? { failed: true } : {}, page, pageSize },
    fresh: true,
  })
