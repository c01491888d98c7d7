import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import { idSchema } from '../client/wire'

const answerSchema = z.object({
  user: z.object({
    id: idSchema.nullish(),
    role: z.string().catch(''),
    role_type: z.number().nullish().catch(null),
    custom_role_id: idSchema.nullish().catch(null),
    suspended: z.boolean().catch(false),
    only_private_comments: z.boolean().catch(false),
  }),
})

export interface CurrentUser {
  id: string
  role: string
  roleType?: number
  customRoleId?: string
  suspended: boolean
  onlyPrivateComments: boolean
}

const anonymous: ZendeskFailure = {
  kind: 'CONNECTION',
  code: 'zendesk.wrong-credentials',
  detail: 'Zendesk answered as to an anonymous user',
}

/** Who the credentials are of. Zendesk answers this call to anybody: wrong ones show by a user without an id. */
export const readCurrentUser = async (
  call: ZendeskCall
): Promise<Result<CurrentUser, ZendeskFailure>> => {
  const answer = await call(
    { method: 'GET', path: '/api/v2/users/me.json' },
    answerSchema
  )

  if (answer.isErr()) {
    return err(
      hasStatus(answer.error, 404)
        ? {
            ...answer.error,
            kind: 'CONNECTION',
            code: 'zendesk.unknown-subdomain',
          }
        : answer.error
    )
  }

  const { user } = answer.value

  return user.id
    ? ok({
        id: user.id,
        role: user.role,
        ...(typeof user.role_type === 'number'
          ? { roleType: user.role_type }
          : {}),
        ...(user.custom_role_id ? { customRoleId: user.custom_role_id } : {}),
        suspended: user.suspended,
        onlyPrivateComments: user.only_private_comments,
      })
    : err(anonymous)
}
