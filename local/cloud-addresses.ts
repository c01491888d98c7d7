import type { PartnerSandboxes } from './partner-sandboxes'
import { ACCOUNT, ADMIN_PATH, publicHost, WORKSPACE } from './store'
import type { AdminUser } from './vtex/credentials'
import type { PhoneBot } from './whatsapp/whats-app'

/** Every address and token that a script needs. */
export interface LocalCloudAddresses extends PartnerSandboxes {
  account: string
  workspace: string
  /** Where the app's public host is on this machine. */
  publicOrigin: string
  publicHost: string
  admin: string
  /** The address that the admin page itself uses. */
  graphql: string
  whatsapp: string
  /** Where a person plays the merchant in Weni's project. */
  weniSandbox: string
  /** Of the phone's bot: its kind, and the token and the signing secret that it was connected with. */
  bot: PhoneBot
  /** Of the cookie that signs a user in. */
  cookieName: string
  mail: string
  faults: string
  users: AdminUser[]
  /** The service's replicas, past the platform's edge. */
  replicas: string[]
  dataFolder: string
  serviceLog: string
}

/** What is found at the store's origin. */
export const addressesAt = (origin: string) => ({
  account: ACCOUNT,
  workspace: WORKSPACE,
  publicOrigin: origin,
  publicHost,
  admin: `${origin}${ADMIN_PATH}`,
  graphql: `${origin}/_v/private/graphql/v1`,
  whatsapp: `${origin}/whatsapp`,
  mail: `${origin}/sandbox/mail`,
  faults: `${origin}/sandbox/faults`,
})
