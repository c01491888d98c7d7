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
import type { ResolverContext, Resolver } from '../resolver-context'
import { translated } from '../user-errors'

const rosterView = (
  { language }: ResolverContext,
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

export const rosterResolver: Resolver<{ partner: PartnerName }> = async (
  context,
  { partner }
) => rosterView(context, await readRoster(context.ports, partner))

export const inviteAgentResolver: Resolver<{
  input: InvitationInput & { partner: PartnerName }
}> = async (context, { input: { partner, ...person } }) =>
  rosterView(context, await inviteAgent(context.ports, partner, person))

export const deactivateAgentResolver: Resolver<{
  partner: PartnerName
  agentId: string
}> = async (context, { partner, agentId }) =>
  rosterView(context, await deactivateAgent(context.ports, partner, agentId))

export const reactivateAgentResolver: Resolver<{
  partner: PartnerName
  agentId: string
}> = async (context, { partner, agentId }) =>
  rosterView(context, await reactivateAgent(context.ports, partner, agentId))
