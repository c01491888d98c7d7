import type { User } from './user'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { anyPage } from '../http/pagination'
import type { Sandbox } from '../sandbox'
import { presentUser } from './present-user'
import { userWithExternalId } from './user-problems'

const rolesAsked = (query: URLSearchParams): string[] => [
  ...query.getAll('role[]').flatMap((text) => text.split(',')),
  ...query.getAll('role'),
]

const asked = ({ db }: Sandbox, call: SignedCall): User[] => {
  const roles = rolesAsked(call.query)
  const externalId = call.query.get('external_id')
  if (externalId !== null) {
    const user = userWithExternalId({ db }, externalId)
    return user ? [user] : []
  }

  return db.users
    .all()
    .filter(
      (user) => user.active && (roles.length === 0 || roles.includes(user.role))
    )
}

export const listUsers = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    anyPage(call, '/users.json', asked(sandbox, call)).map(({ rows, around }) =>
      ok({
        users: rows.map((row) => presentUser(row, call.origin)),
        ...around,
      })
    )
  )
