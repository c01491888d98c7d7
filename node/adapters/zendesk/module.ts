import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Log } from '../../ports/log'
import type { OutboundHttp } from '../../ports/outbound-http'
import type {
  OpenConnection,
  PartnerModule,
  PartnerSetup,
} from '../../ports/partner'
import type { SignedLinks } from '../../ports/signed-links'
import type { AccessToken } from './client/access-token'
import { asDelivery } from './client/as-delivery'
import type { SharedCache } from './client/shared-cache'
import { sharedCache } from './client/shared-cache'
import { zendeskClient } from './client/zendesk-client'
import { parseConnection } from './connection/connection'
import { readConnection } from './connection/read-connection'
import { zendeskPartner } from './partner'
import { applySetup } from './provisioning/apply'
import { inspectSetup } from './provisioning/inspect'
import { removeSetup } from './provisioning/remove'
import type { SetupDesk } from './provisioning/provisioning-context'
import { readSetupIds } from './provisioning/provisioned-ids'
import { listGroups, listTeam } from './provisioning/team'
import { testConnection } from './provisioning/test-connection'

/** What one process keeps in memory for all accounts; make it once. */
export interface ZendeskMemory {
  tokens: SharedCache<AccessToken>
  attachmentLimits: SharedCache<number>
}

export const zendeskMemory = (clock: Pick<Clock, 'now'>): ZendeskMemory => ({
  tokens: sharedCache(clock),
  attachmentLimits: sharedCache(clock),
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

const setupDeskOf = (deps: ZendeskDeps, opened: OpenConnection): SetupDesk => {
  const connection = parseConnection(opened.connection)

  return {
    client: zendeskClient({ ...deps, tokens: deps.memory.tokens }, opened),
    connection,
    setup: readSetupIds(opened.setup, connection.subdomain),
    secrets: opened.secrets,
    clock: deps.clock,
    ids: deps.ids,
  }
}

const zendeskSetup = (desk: SetupDesk): PartnerSetup => ({
  test: () => testConnection(desk),
  inspect: (context) => asDelivery(inspectSetup(desk, context)),
  apply: (context) => asDelivery(applySetup(desk, context)),
  remove: (context) => asDelivery(removeSetup(desk, context)),
  listDepartments: () => asDelivery(listGroups(desk)),
  listTeam: () => asDelivery(listTeam(desk)),
})

export const zendeskModule = (deps: ZendeskDeps): PartnerModule => ({
  name: 'ZENDESK',
  licensesAreStated: true,
  tellsNewsUnrung: true,
  readConnection,
  connect: (opened) =>
    zendeskPartner({
      ...setupDeskOf(deps, opened),
      account: deps.account,
      http: deps.http,
      log: deps.log,
      links: deps.links,
      attachmentLimits: deps.memory.attachmentLimits,
    }),
  connectSetup: (opened) => zendeskSetup(setupDeskOf(deps, opened)),
})
