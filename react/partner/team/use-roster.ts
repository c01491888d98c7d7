import rosterQuery from '../../graphql/roster.graphql'
import type { Roster } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import type { Answer } from '../../page/use-answer'
import { useAnswer } from '../../page/use-answer'

export const useRoster = (partner: Partner): Answer<Roster> =>
  useAnswer(rosterQuery, {
    variables: { partner },
    fresh: true,
  })
