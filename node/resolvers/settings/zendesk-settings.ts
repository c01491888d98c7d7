import { parseConnection } from '../../adapters/zendesk/connection/connection'
import { hostOf } from '../../adapters/zendesk/connection/subdomain'
import { apiTokenDaysLeft } from '../../adapters/zendesk/connection/api-token-end'
import type { PartnerSettings } from '../../domain/settings/settings'
import { isProvisioned } from '../../domain/settings/is-provisioned'
import { webhookUrlOf } from '../../usecases/partner/webhook/webhook-url'
import type { ResolverContext } from '../resolver-context'
import { translatedProblem } from './partner-problem'
import { secretState } from './secret-state'
import { translatedReport } from './provisioning-report'

const connectionFields = (
  stored: PartnerSettings | undefined,
  now: number
): object => {
  if (!stored) {
    return { connected: false }
  }

  const connection = parseConnection(stored.connection)

  return {
    ...connection,
    connected: true,
    address: `https://${hostOf(connection.subdomain)}`,
    apiTokenDaysLeft:
      connection.authentication === 'API_TOKEN'
        ? apiTokenDaysLeft(now)
        : undefined,
  }
}

/** `ZendeskSettings` of the schema: the one place outside the adapter that knows what a Zendesk connection holds. */
export const zendeskSettings = (
  { ports, language }: ResolverContext,
  stored: PartnerSettings | undefined
): object => ({
  ...connectionFields(stored, ports.clock.now()),
  apiToken: secretState(stored?.secrets.apiToken),
  oauthClientSecret: secretState(stored?.secrets.oauthClientSecret),
  webhookToken: secretState(stored?.secrets.webhookToken),
  webhookUrl: webhookUrlOf(ports, 'ZENDESK'),
  provisioned: isProvisioned(stored),
  provisioning:
    stored?.provisioningReport &&
    translatedReport(language, stored.provisioningReport),
  problem: translatedProblem(language, stored?.problem),
})
