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
import type { Call, Door } from '../call'
import { spoken } from '../user-errors'

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
      userErrors: spoken(language, errors),
    })
  )

export const roster: Door<{ partner: PartnerName }> = async (
  call,
  { partner }
) => rosterView(call, await readRoster(call.ports, partner))

export const inviteAgentDoor: Door<{
  input: InvitationInput & { partner: PartnerName }
}> = async (call, { input: { partner, ...person } }) =>
  rosterView(call, await inviteAgent(call.ports, partner, person))

export const deactivateAgentDoor: Door<{
  partner: PartnerName
  agentId: string
}> = async (call, { partner, agentId }) =>
  rosterView(call, await deactivateAgent(call.ports, partner, agentId))

export const reactivateAgentDoor: Door<{
  partner: PartnerName
  agentId: string
}> = async (call, { partner, agentId }) =>
  rosterView(call, await reactivateAgent(call.ports, partner, agentId))
