import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { openJsonFile } from '../json-file'

export interface AdminUser {
  email: string
  /** Has the License Manager resource that Live Support's admin fields ask for. */
  canManage: boolean
  /** Value of the cookie VtexIdclientAutCookie. */
  cookie: string
}

/** Who may do what, by tokens that stay the same as long as the data folder does. */
export interface Credentials {
  users: AdminUser[]
  /** What the platform gives the service to act as itself. */
  appToken: string
  schedulerToken: string
  userOf(token: string): AdminUser | undefined
  /** The caller's VTEX resource name, as service.json's policies write principals. */
  principalOf(token: string): string | undefined
}

interface Tokens {
  users: AdminUser[]
  app: string
  scheduler: string
}

const token = (): string => randomBytes(24).toString('base64url')

const firstTokens = (account: string): Tokens => ({
  users: [
    { email: `ana@${account}.example`, canManage: true, cookie: token() },
    { email: `bruno@${account}.example`, canManage: false, cookie: token() },
    { email: 'vera@vtex.com', canManage: true, cookie: token() },
  ],
  app: token(),
  scheduler: token(),
})

export const openCredentials = (
  dataFolder: string,
  { account, appId }: { account: string; appId: string }
): Credentials => {
  const file = openJsonFile(join(dataFolder, 'credentials.json'), () =>
    firstTokens(account)
  )
  const { users, app, scheduler } = file.state

  file.save()

  const userOf = (cookie: string): AdminUser | undefined =>
    users.find((user) => user.cookie === cookie)

  return {
    users,
    appToken: app,
    schedulerToken: scheduler,
    userOf,
    principalOf: (presented) => {
      const user = userOf(presented)

      if (user) return `vrn:vtex.vtex-id:::${account}:user/${user.email}`
      if (presented === app) return `vrn:apps:::${account}:app/${appId}`

      return presented === scheduler
        ? `vrn:apps:::${account}:app/vtex.scheduler@4.0.0`
        : undefined
    },
  }
}
