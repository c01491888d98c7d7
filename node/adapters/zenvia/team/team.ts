import { ok, type Result } from 'neverthrow'

import type { TeamMember } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import type { Call } from '../client/zenvia-client'
import { readAccountAgents, type AccountAgent } from './account-agents'
import { profileOf, readStoreAgents } from './store-agents'

export interface PartnerAccess {
  call: Call
  accountId: string
}

const completed = (
  member: TeamMember,
  known: AccountAgent | undefined
): TeamMember => ({
  ...member,
  ...(known?.profile ? { profile: profileOf(known.profile) } : {}),
  ...(known && known.departments.length > 0
    ? { department: known.departments.join(', ') }
    : {}),
})

/** Who works at the store's desk; with a partner token their profiles too, without which each counts as an agent. */
export const readTeam = async (
  call: Call,
  partner: PartnerAccess | undefined
): Promise<Result<TeamMember[], ZenviaFailure>> => {
  const members = await readStoreAgents(call)

  if (members.isErr() || !partner) return members

  const known = await readAccountAgents(partner.call, partner.accountId)

  return ok(
    members.value.map((member) =>
      completed(member, known.unwrapOr(new Map()).get(member.id))
    )
  )
}
