import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { readAdminUser } from '../adapters/vtex/admin/admin-user'
import { isGranted } from '../adapters/vtex/admin/license-manager'
import { once } from '../domain/once'
import type { Log } from '../ports/log'
import type {
  AdminRefusal,
  AdminRight,
  ResolverContext,
} from '../resolvers/resolver-context'
import type { RequestContext } from './request-context'

const UNKNOWN = 'unknown'

/** Who is signed in, and with which rights. VTEX is asked at the first question and once per request. */
export const adminOf = (
  { clients, vtex }: RequestContext,
  log: Log,
  header: string
): Pick<ResolverContext, 'adminEmail' | 'mayUse'> => {
  const { account, authToken } = vtex
  const token = vtex.adminUserAuthToken || header

  const user = once(async (): Promise<Result<string, AdminRefusal>> =>
    token
      ? (await readAdminUser(clients.internet, { account, token }))
          .orTee(({ kind, detail }) => {
            if (kind === 'NO_ANSWER') {
              log.warn('VTEX ID does not say who is signed in', { detail })
            }
          })
          .mapErr(({ kind }) =>
            kind === 'NO_ANSWER' ? 'RIGHTS_UNAVAILABLE' : 'NOT_SIGNED_IN'
          )
      : err('NOT_SIGNED_IN')
  )

  const ask = async (
    right: AdminRight
  ): Promise<Result<void, AdminRefusal>> => {
    const admin = await user()

    if (admin.isErr()) return err(admin.error)

    const granted = await isGranted(clients.internet, {
      account,
      authToken,
      user: admin.value,
      ...right,
    })

    return granted
      .orTee(({ detail }) =>
        log.warn('License Manager does not say who has a right', { detail })
      )
      .mapErr((): AdminRefusal => 'RIGHTS_UNAVAILABLE')
      .andThen((allowed) =>
        allowed ? ok(undefined) : err<void, AdminRefusal>('FORBIDDEN')
      )
  }

  const answers = new Map<string, ReturnType<typeof ask>>()

  return {
    adminEmail: async () => (await user()).unwrapOr(UNKNOWN),
    mayUse: (right) => {
      const key = `${right.productCode}/${right.resourceCode}`
      const answer = answers.get(key) ?? ask(right)

      answers.set(key, answer)

      return answer
    },
  }
}
