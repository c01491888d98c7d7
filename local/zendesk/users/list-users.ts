import type { User } from './user'
import type { Answer, SignedCall } from '../http/call'
import { answerOf, ok } from '../http/call'
import { settingsOf } from '../account/settings-of'
import { anyPage, offsetPage } from '../http/pagination'
import { badRequest } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { instant } from '../sandbox'
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

export const countUsers = (sandbox: Sandbox, call: SignedCall): Answer =>
  ok({
    count: {
      value: asked(sandbox, call).length,
      refreshed_at: instant(sandbox.now()),
    },
  })

const words = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)

const isFound = (user: User, terms: string[]) =>
  terms.every((term) =>
    [user.name, user.email, user.phone, user.external_id].some((value) =>
      value?.toLowerCase().includes(term.replace(/^(phone|email):\*?/, ''))
    )
  )

/** By external id at once; by words only what the search has had the time to read. */
const searched = (sandbox: Sandbox, call: SignedCall): User[] => {
  if (call.query.has('external_id')) return asked(sandbox, call)
  const delay = settingsOf(sandbox.db).search_delay_seconds * 1000
  const terms = words(call.query.get('query') ?? '')

  return sandbox.db.users
    .all()
    .filter(
      (user) =>
        user.active &&
        user.created_at + delay <= sandbox.now() &&
        isFound(user, terms)
    )
}

/** `GET /users/search`, by `query` or by `external_id`. */
export const searchUsers = (sandbox: Sandbox, call: SignedCall): Answer =>
  call.query.has('query') || call.query.has('external_id')
    ? answerOf(
        offsetPage(call, '/users/search.json', searched(sandbox, call)).map(
          ({ rows, around }) =>
            ok({
              users: rows.map((row) => presentUser(row, call.origin)),
              ...around,
            })
        )
      )
    : badRequest('ParamMissing', 'Required param missing: query')
