import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ids } from '../../../ports/ids'
import type { Invitation } from '../../../ports/partner-team'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'
import { agentSchema, isActive } from './store-agents'

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

/** Gives an agent access or takes it away, and looks whether Zenvia really did. */
export const setAgentActive = async (
  call: ZenviaCall,
  agentId: string,
  active: boolean
): Promise<Result<void, ZenviaFailure>> => {
  const path = `/api/external/agents/${encodeURIComponent(agentId)}`
  const changed = await call(
    { method: 'PUT', path, json: { active }, repeatable: true },
    anySchema
  )

  if (changed.isErr()) return err(changed.error)

  const agent = await call({ method: 'GET', path }, agentSchema)

  return agent.andThen((now) =>
    isActive(now) === active ? ok() : err(unchanged(active))
  )
}
