import type { Credentials } from '../credentials'
import type { PlatformSystem } from './platform-system'

/** Product 66 is VTEX IO; the resource reads "Allow APP configuration" in the Admin. */
const managed = { product: '66', resource: 'read-write-apps-settings' }

const QUESTION =
  /^\/api\/license-manager\/pvt\/accounts\/([^/]+)\/products\/([^/]+)\/logins\/([^/]+)\/resources\/([^/]+)\/granted$/

/** Answers whether a user may use a resource. */
export const licenseManager = (
  { users }: Credentials,
  account: string
): PlatformSystem => ({
  name: 'license-manager',
  owns: ({ host, path }) =>
    host === `${account}.vtexcommercestable.com.br` && QUESTION.test(path),
  policies: () => [],
  outbound: () => true,
  answer: ({ method, path }) => {
    const [, owner, product, login, resource] = QUESTION.exec(path) ?? []

    if (method !== 'GET' || owner !== account) return { status: 404 }

    const user = users.find(
      ({ email }) => email === decodeURIComponent(login ?? '')
    )

    return {
      status: 200,
      body:
        user?.canManage === true &&
        product === managed.product &&
        resource === managed.resource,
    }
  },
})
