import type { RoutePolicy, ServiceRoute } from '../app-files'
import { matchesPattern } from '../matches-pattern'

const applies = (
  policy: RoutePolicy,
  method: string,
  principal: string
): boolean =>
  policy.actions.some(
    (action) => action === '*' || action.toLowerCase() === method.toLowerCase()
  ) && policy.principals.some((pattern) => matchesPattern(pattern, principal))

const isAllowed = (
  { policies }: ServiceRoute,
  method: string,
  principal: string
): boolean => {
  const effects = policies
    .filter((policy) => applies(policy, method, principal))
    .map(({ effect }) => effect)

  return effects.includes('allow') && !effects.includes('deny')
}

/**
 * The status that refuses a caller, or undefined for one who may come in. A private route always goes by its policies,
 * and without any lets nobody in.
 */
export const routeRefusal = (
  route: ServiceRoute,
  method: string,
  principal?: string
): 401 | 403 | undefined => {
  const access = route.public ? (route.access ?? 'public') : 'authorized'

  if (access === 'public') return undefined
  if (principal === undefined) return 401
  if (access === 'authenticated') return undefined

  return isAllowed(route, method, principal) ? undefined : 403
}
