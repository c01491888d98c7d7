import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { AgentProfile } from '../../../domain/team/agent-profile'
import type { TeamMember } from '../../../ports/partner-account'
import type { ZenviaFailure } from '../client/failure'
import { idSchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'

/** Zenvia writes yes and no as truth values, numbers and strings. */
export const flag = z.preprocess(
  (value) => [true, 1, '1', 'true'].some((yes) => yes === value),
  z.boolean()
)

const agentSchema = z.object({
  id: idSchema,
  name: z.string().catch(''),
  email: z.string().nullish().catch(undefined),
  active: flag.optional(),
  ativo: flag.optional(),
  new_status: z.string().nullish().catch(undefined),
  deleted_at: z.unknown().optional(),
  profile: z.unknown().optional(),
  department: z.object({ name: z.string() }).nullish().catch(undefined),
})

type StoreAgent = z.infer<typeof agentSchema>

const isActive = ({ active, ativo, deleted_at }: StoreAgent): boolean =>
  (active || ativo) === true && !deleted_at

const profiles = new Map<unknown, AgentProfile>([
  ['ADMIN', 'ADMINISTRATOR'],
  ['AGENT', 'AGENT'],
])

/** Nothing where Zenvia tells no profile, or one that we do not know. */
export const profileOf = (written: unknown): Pick<TeamMember, 'profile'> => {
  const profile = profiles.get(written)

  return profile ? { profile } : {}
}

const memberOf = (agent: StoreAgent): TeamMember => {
  const { id, name, email, department, new_status: status, profile } = agent

  return {
    id,
    name: name || email || id,
    ...(email ? { email } : {}),
    ...profileOf(profile),
    ...(department ? { department: department.name } : {}),
    ...(status ? { online: status.toUpperCase() !== 'OFFLINE' } : {}),
    active: isActive(agent),
  }
}

/** The team as the account's own token shows it: who is online, and by Zenvia's documentation no profiles. */
export const readStoreAgents = async (
  call: ZenviaCall
): Promise<Result<TeamMember[], ZenviaFailure>> => {
  const read = await call(
    { method: 'GET', path: '/api/external/agents' },
    z.array(agentSchema)
  )

  return read.map((agents) => agents.map(memberOf))
}
