import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { Department, TeamMember } from '../../../ports/partner-account'
import type { ZendeskFailure } from '../client/failure'
import { pageOf, readPages } from '../client/pages'
import { idSchema } from '../client/wire'
import { isLightRole } from '../connection/light-role'
import type { AccountContext } from '../connection/account-context'
import { callOf } from '../connection/account-context'

const groupsSchema = pageOf({
  groups: z.array(z.object({ id: idSchema, name: z.string() })),
})

const usersSchema = pageOf({
  users: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      email: z.string().nullish().catch(null),
      role: z.string(),
      role_type: z.number().nullish().catch(null),
      active: z.boolean().catch(true),
      suspended: z.boolean().catch(false),
    })
  ),
})

type FoundUser = z.infer<typeof usersSchema>['users'][number]

const takesSeat = ({ role_type: type, active, suspended }: FoundUser) =>
  active && !suspended && !isLightRole(type)

const memberOf = ({ id, name, email, role }: FoundUser): TeamMember => ({
  id,
  name,
  ...(email ? { email } : {}),
  profile: role === 'admin' ? 'ADMINISTRATOR' : 'AGENT',
  active: true,
})

/** Groups that a ticket can be given to. */
export const listGroups = async (
  context: AccountContext
): Promise<Result<Department[], ZendeskFailure>> => {
  const pages = await readPages(
    callOf(context),
    { path: '/api/v2/groups/assignable.json' },
    groupsSchema
  )

  return pages.map((read) =>
    read.flatMap(({ groups }) =>
      groups.map((group) => ({ ...group, active: true }))
    )
  )
}

/** Agents and administrators who take a license. */
export const listTeam = async (
  context: AccountContext
): Promise<Result<TeamMember[], ZendeskFailure>> => {
  const pages = await readPages(
    callOf(context),
    { path: '/api/v2/users.json', query: { 'role[]': ['agent', 'admin'] } },
    usersSchema
  )

  return pages.map((read) =>
    read
      .flatMap(({ users }) => users)
      .filter(takesSeat)
      .map(memberOf)
  )
}
