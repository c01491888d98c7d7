import { iso } from '../../domain/iso'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Log } from '../../ports/log'
import type { OutboundHttp } from '../../ports/outbound-http'
import type { OpenConnection } from '../../ports/partner'
import type { PartnerAccount } from '../../ports/partner-account'
import type { PartnerModule } from '../../ports/partner-module'
import type { Provisioning } from '../../ports/provisioning'
import type { SignedLinks } from '../../ports/signed-links'
import type { AccessToken } from './client/access-token'
import { asDelivery } from './client/as-delivery'
import type { SharedCache } from './client/shared-cache'
import { sharedCache } from './client/shared-cache'
import { zendeskClient } from './client/zendesk-client'
import { hostOf } from './connection/subdomain'
import { parseConnection } from './connection/connection'
import { readConnection } from './connection/read-connection'
import { zendeskPartner } from './partner'
import type { AccountContext } from './connection/account-context'
import { API_TOKENS_END } from './connection/api-token-end'
import { applyProvisioning } from './provisioning/apply'
import { inspectProvisioning } from './provisioning/inspect'
import { removeProvisioning } from './provisioning/remove'
import type { ProvisioningContext } from './provisioning/provisioning-context'
import { readProvisionedIds } from './provisioning/provisioned-ids'
import { listGroups, listTeam } from './team/team'
import { testConnection } from './connection/test-connection'

/** What one process keeps in memory for all accounts; make it once. */
interface ZendeskMemory {
  tokens: SharedCache<AccessToken>
  attachmentLimits: SharedCache<number>
  requesters: SharedCache<string>
}

export const zendeskMemory = (clock: Pick<Clock, 'now'>): ZendeskMemory => ({
  tokens: sharedCache(clock),
  attachmentLimits: sharedCache(clock),
  requesters: sharedCache(clock),
})

export interface ZendeskDeps {
  /** The store's account name. */
  account: string
  http: OutboundHttp
  clock: Clock
  ids: Pick<Ids, 'secret'>
  log: Log
  links: SignedLinks
  memory: ZendeskMemory
}

const contextOf = (
  deps: ZendeskDeps,
  opened: OpenConnection
): ProvisioningContext => {
  const connection = parseConnection(opened.connection)

  return {
    client: zendeskClient({ ...deps, tokens: deps.memory.tokens }, opened),
    connection,
    provisioned: readProvisionedIds(opened.provisioned, connection.subdomain),
    secrets: opened.secrets,
    clock: deps.clock,
    ids: deps.ids,
  }
}

const zendeskAccount = (context: AccountContext): PartnerAccount => ({
  test: () => testConnection(context),
  listDepartments: () => asDelivery(listGroups(context)),
  listTeam: () => asDelivery(listTeam(context)),
})

const zendeskProvisioning = (context: ProvisioningContext): Provisioning => ({
  inspect: (request) => asDelivery(inspectProvisioning(context, request)),
  apply: (request) => asDelivery(applyProvisioning(context, request)),
  remove: (request) => asDelivery(removeProvisioning(context, request)),
})

export const zendeskModule = (deps: ZendeskDeps): PartnerModule => ({
  name: 'ZENDESK',
  capabilities: {
    updates: 'POLLED',
    webhook: {
      kind: 'PROVISIONED',
      provisioning: (opened) => zendeskProvisioning(contextOf(deps, opened)),
    },
    transcript: { kind: 'SENT' },
    licenses: { kind: 'STATED' },
    roster: { kind: 'FIXED' },
    training: 'NONE',
  },
  readConnection,
  accountOf: (connection) => parseConnection(connection).subdomain,
  credentialsEndAt: (connection) =>
    parseConnection(connection).authentication === 'API_TOKEN'
      ? iso(API_TOKENS_END)
      : undefined,
  ticketUrl: (connection, partnerReference) =>
    `https://${hostOf(parseConnection(connection).subdomain)}/agent/tickets/${encodeURIComponent(partnerReference)}`,
  connect: (opened) =>
    zendeskPartner({
      ...contextOf(deps, opened),
      account: deps.account,
      http: deps.http,
      log: deps.log,
      links: deps.links,
      attachmentLimits: deps.memory.attachmentLimits,
      requesters: deps.memory.requesters,
    }),
  connectAccount: (opened) => zendeskAccount(contextOf(deps, opened)),
})
