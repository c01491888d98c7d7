import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ids } from '../../../ports/ids'
import type { Invitation } from '../../../ports/partner-team'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'
import type { PartnerAccess } from './account-agents'
import { listAccountAgents } from './account-agents'

const PASSWORD_BYTES = 24

/** Makes an agent. Zenvia wants a password: a random one that nobody knows, so the person asks for another at sign-in. */
export const inviteAgent = async (
  call: ZenviaCall,
  { name, email, profile }: Invitation,
  ids: Pick<Ids, 'secret'>
): Promise<Result<void, ZenviaFailure>> => {
  const invited = await call(
    {
      method: 'POST',
      path: '/api/external/agents',
      json: {
        name,
        email,
        password: ids.secret(PASSWORD_BYTES),
        profile: profile === 'ADMINISTRATOR' ? 'ADMIN' : 'AGENT',
      },
    },
    anySchema
  )

  return invited.map(() => undefined)
}

const unchanged = (active: boolean): ZenviaFailure => ({
  kind: 'REFUSED',
  code: active ? 'zenvia.agent-still-inactive' : 'zenvia.agent-still-active',
  detail: 'Zenvia took the change and left the agent as before',
})

const unknownAgent: ZenviaFailure = {
  kind: 'REFUSED',
  code: 'zenvia.agent-unknown',
  detail: 'The account has no such agent',
}

/** Gives an agent access or takes it away, which only the partner API can, and looks whether Zenvia really did. */
export const setAgentActive = async (
  partner: PartnerAccess,
  agentId: string,
  active: boolean
): Promise<Result<void, ZenviaFailure>> => {
  const before = await listAccountAgents(partner)

  if (before.isErr()) return err(before.error)

  const agent = before.value.get(agentId)

  if (!agent) return err(unknownAgent)

  const changed = await partner.call(
    {
      method: 'PUT',
      path: `/partner/api/agents/${encodeURIComponent(agentId)}`,
      json: {
        profile: agent.profile,
        agent: { account_id: partner.accountId, active },
      },
      repeatable: true,
    },
    anySchema
  )

  if (changed.isErr()) return err(changed.error)

  const after = await listAccountAgents(partner)

  return after.andThen((agents) =>
    agents.get(agentId)?.active === active ? ok() : err(unchanged(active))
  )
}
