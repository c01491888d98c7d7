import { readAdminUser } from '../adapters/vtex/admin-user'
import type { RequestContext } from './request-context'

const UNKNOWN = 'unknown'

/** VTEX ID's name for who is signed in, such as an e-mail; `unknown` when it does not say. */
export const adminEmail = async (
  { clients, vtex }: RequestContext,
  headers: Record<string, string | string[] | undefined>
): Promise<string> => {
  const header = headers.vtexidclientautcookie
  const token = vtex.adminUserAuthToken ?? (header ? String(header) : undefined)

  if (!token) return UNKNOWN

  const user = await readAdminUser(clients.internet, {
    account: vtex.account,
    token,
  })

  return user.unwrapOr(UNKNOWN)
}
