import type { Result } from 'neverthrow'

import type { PartnerName } from '../../domain/partner-name'
import type { UserError } from '../../domain/user-error'
import type { InvitationInput } from '../../usecases/team/roster/invitation'
import type { Roster } from '../../usecases/team/roster/roster'
import {
  deactivateAgent,
  inviteAgent,
  reactivateAgent,
  readRoster,
} from '../../usecases/team/roster/roster'
import type { Call, Resolver } from '../call'
import { translated } from '../user-errors'

const rosterView = (
  { language }: Call,
  outcome: Result<Roster, UserError[]>
): object =>
  outcome.match<object>(
    ({ members, ...rights }) => ({
      agents: members,
      ...rights,
      userErrors: [],
    }),
    (errors) => ({
      agents: [],
      canInvite: false,
      canDeactivate: false,
      canReactivate: false,
      userErrors: translated(language, errors),
    })
  )

export const roster: Resolver<{ partner: PartnerName }> = async (
  call,
  { partner }
) => rosterView(call, await readRoster(call.ports, partner))

export const inviteAgentResolver: Resolver<{
  input: InvitationInput & { partner: PartnerName }
}> = async (call, { input: { partner, ...person } }) =>
  rosterView(call, await inviteAgent(call.ports, partner, person))

export const deactivateAgentResolver: Resolver<{
  partner: PartnerName
  agentId: string
}> = async (call, { partner, agentId }) =>
  rosterView(call, await deactivateAgent(call.ports, partner, agentId))

export const reactivateAgentResolver: Resolver<{
  partner: PartnerName
  agentId: string
}> = async (call, { partner, agentId }) =>
  rosterView(call, await reactivateAgent(call.ports, partner, agentId))
