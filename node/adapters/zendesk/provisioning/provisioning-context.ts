import type { Clock } from '../../../ports/clock'
import type { Ids } from '../../../ports/ids'
import type { ProvisioningRequest } from '../../../ports/provisioning'
import type { ZendeskCall } from '../client/call'
import type { ZendeskClient } from '../client/zendesk-client'
import type { ZendeskConnection } from '../connection/connection'
import type { ProvisioningPlan } from './desired-state'
import { ticketField } from './ticket-field'
import { trigger } from './trigger'
import { webhook } from './webhook'
import type { Resource } from './resource'
import type { ProvisionedIds } from './provisioned-ids'

/** One merchant's Zendesk account as provisioning sees it. */
export interface ProvisioningContext {
  client: ZendeskClient
  connection: ZendeskConnection
  provisioned: ProvisionedIds
  secrets: Record<string, string>
  clock: Clock
  ids: Pick<Ids, 'secret'>
}

/** One call of the provisioning; all of them have to fit into a request of the page. */
export const CALL_TIMEOUT_MS = 8000

/** Each call with a time limit of its own. */
export const callOf =
  ({ client }: Pick<ProvisioningContext, 'client'>): ZendeskCall =>
  (request, schema) =>
    client.within(CALL_TIMEOUT_MS)(request, schema)

export const planOf = (
  { connection }: Pick<ProvisioningContext, 'connection'>,
  { account, webhookUrl }: Pick<ProvisioningRequest, 'account' | 'webhookUrl'>
): ProvisioningPlan => ({ account, webhookUrl, tag: connection.tag })

/** Stands for the id of what is not there yet. */
const NOT_YET = '…'

/** In the order in which they need each other. */
export const resourcesOf = (
  plan: ProvisioningPlan,
  { ticketFieldId = NOT_YET, webhookId = NOT_YET }: ProvisionedIds,
  token: string
): [Resource, Resource, Resource, Resource] => {
  const targets = { ticketFieldId, webhookId }

  return [
    ticketField(plan),
    webhook(plan, token),
    trigger('agent_comment', plan, targets),
    trigger('ticket_solved', plan, targets),
  ]
}
