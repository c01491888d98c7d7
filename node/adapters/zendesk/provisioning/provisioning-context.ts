import type { Ids } from '../../../ports/ids'
import type { ProvisioningRequest } from '../../../ports/provisioning'
import type { AccountContext } from '../connection/account-context'
import type { ProvisioningPlan } from './desired-state'
import { ticketField } from './ticket-field'
import { trigger } from './trigger'
import { webhook } from './webhook'
import type { Resource } from './resource'
import type { ProvisionedIds } from './provisioned-ids'

/** The account, with what the app has made there. */
export interface ProvisioningContext extends AccountContext {
  provisioned: ProvisionedIds
  secrets: Record<string, string>
  ids: Pick<Ids, 'secret'>
}

/** What the app makes in the account, by the store and the connection. */
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
