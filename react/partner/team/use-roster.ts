import rosterQuery from '../../graphql/roster.graphql'
import type {
  Partner,
  RosterAgent,
  RosterPayload,
} from '../../graphql/schema-types'
import type { Answer } from '../../page/use-answer'
import { useAnswer } from '../../page/use-answer'

/** An agent as the roster query names its fields. */
export type Member = Omit<RosterAgent, 'id'> & { agentId: string }

export type Roster = Omit<RosterPayload, 'agents'> & { agents: Member[] }

export const useRoster = (partner: Partner): Answer<Roster> =>
  useAnswer<Roster, { partner: Partner }>(rosterQuery, {
    variables: { partner },
    fresh: true,
  })
