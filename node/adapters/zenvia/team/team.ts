import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { TeamMember } from '../../../ports/partner-account'
import type { ZenviaFailure } from '../client/failure'
import type { ZenviaCall } from '../client/zenvia-client'
import type { PartnerAccess } from './account-agents'
import { readAccountAgents } from './account-agents'
import { readStoreAgents } from './store-agents'

/** Who works for the store at Zenvia; their profiles and all of their departments only with a partner token. */
export const readTeam = async (
  call: ZenviaCall,
  partner: PartnerAccess | undefined
): Promise<Result<TeamMember[], ZenviaFailure>> => {
  const members = await readStoreAgents(call)

  if (members.isErr() || !partner) return members

  const known = await readAccountAgents(partner)

  return ok(
    members.value.map((member) => ({
      ...member,
      ...known.unwrapOr(undefined)?.get(member.id),
    }))
  )
}
