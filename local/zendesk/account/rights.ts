import type { User } from '../users/user'
import type { Sandbox } from '../sandbox'
import type { Answer, Endpoint, Right } from '../http/api-call'
import type { Identity } from './authentication'
import { forbidden, missingScope } from '../http/refusals'

/** What a custom role's configuration must say, as in the schema CustomRoleConfigurationObject. */
const permissions: Record<
  Exclude<Right, 'sign-in' | 'agent' | 'admin'>,
  [name: string, values: Array<boolean | string>]
> = {
  triggers: ['manage_triggers', [true]],
  webhooks: ['manage_extensions_and_channels', [true]],
  'ticket-fields': ['manage_ticket_fields', [true]],
  'end-users': ['end_user_profile_access', ['edit', 'full']],
}

const mayAgent = (sandbox: Sandbox, user: User, right: Right): boolean => {
  if (right === 'agent') return true
  if (right === 'admin' || right === 'sign-in') return false
  const role =
    user.custom_role_id === null
      ? undefined
      : sandbox.db.customRoles.get(user.custom_role_id)

  const [name, values] = permissions[right]

  return values.includes(role?.configuration[name] ?? false)
}

const may = (sandbox: Sandbox, user: User, right: Right): boolean => {
  if (right === 'sign-in' || user.role === 'admin') return true
  return user.role === 'agent' && mayAgent(sandbox, user, right)
}

const missingScopeOf = (
  scopes: string[] | undefined,
  { method, path }: Pick<Endpoint, 'method' | 'path'>
): string | undefined => {
  const needed = method === 'GET' ? 'read' : 'write'
  const resource = path.split('/')[1] ?? ''
  const enough = [needed, `${resource}:${needed}`]

  return scopes === undefined || scopes.some((scope) => enough.includes(scope))
    ? undefined
    : needed
}

/** Why who signed in may not make this call. */
export const refuseAccess = (
  sandbox: Sandbox,
  endpoint: Endpoint,
  identity: Identity & { user: User }
): Answer | undefined => {
  const scope = missingScopeOf(identity.scopes, endpoint)
  if (scope) return missingScope(scope)
  if (endpoint.right === 'none') return undefined

  return may(sandbox, identity.user, endpoint.right) ? undefined : forbidden
}
