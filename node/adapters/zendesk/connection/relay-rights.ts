import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isLightRole } from './light-role'
import type { CurrentUser } from './probe'

type Right = 'ROLE' | 'END_USERS' | 'PUBLIC_COMMENTS'

/** What the relay needs and this user may not do. */
export interface LackingRight {
  right: Right
  code: string
}

/** What an agent's own role must say to make end users, as `create_or_update` demands. */
const managesUsers = ['edit', 'full']

const customRoleSchema = z.object({
  custom_role: z.object({
    configuration: z.object({ end_user_profile_access: z.string() }),
  }),
})

/** Plans without own roles show none: there every agent manages end users. */
const mayManageUsers = async (
  call: ZendeskCall,
  { role, customRoleId }: CurrentUser
): Promise<Result<boolean, ZendeskFailure>> => {
  if (role === 'admin' || customRoleId === undefined) return ok(true)

  const answer = await call(
    { method: 'GET', path: `/api/v2/custom_roles/${customRoleId}.json` },
    customRoleSchema
  )

  return answer
    .map(({ custom_role: { configuration } }) =>
      managesUsers.includes(configuration.end_user_profile_access)
    )
    .orElse((failure) => (failure.kind === 'REFUSED' ? ok(true) : err(failure)))
}

const lackingOf = ({
  role,
  suspended,
  onlyPrivateComments,
  roleType,
}: CurrentUser): LackingRight | undefined => {
  if (suspended) return { right: 'ROLE', code: 'zendesk.suspended-user' }

  if (role !== 'agent' && role !== 'admin') {
    return { right: 'ROLE', code: 'zendesk.not-an-agent' }
  }

  return onlyPrivateComments || isLightRole(roleType)
    ? { right: 'PUBLIC_COMMENTS', code: 'zendesk.light-agent' }
    : undefined
}

/** The first thing that a handoff needs and this user may not do; undefined when there is none. */
export const lackingRight = async (
  call: ZendeskCall,
  user: CurrentUser
): Promise<Result<LackingRight | undefined, ZendeskFailure>> => {
  const lacking = lackingOf(user)

  if (lacking) return ok(lacking)

  return (await mayManageUsers(call, user)).map((mayManage) =>
    mayManage
      ? undefined
      : { right: 'END_USERS', code: 'zendesk.no-user-rights' }
  )
}
