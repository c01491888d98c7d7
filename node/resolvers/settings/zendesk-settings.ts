import type { ZendeskConnection } from '../../adapters/zendesk/connection/connection'
import { parseConnection } from '../../adapters/zendesk/connection/connection'
import { hostOf } from '../../adapters/zendesk/connection/subdomain'
import type { PartnerSettings } from '../../domain/settings/settings'
import { isSetUp } from '../../domain/settings/is-set-up'
import { webhookUrlOf } from '../../usecases/set-up-partner/webhook-url'
import type { Call } from '../call'
import { spokenProblem } from './partner-problem'
import { secretState } from './secret-state'
import { spokenReport } from './setup-report'

/** Zendesk ends all API tokens at the end of this day: https://support.zendesk.com, announcement of 2026. */
const apiTokensEndAt = Date.parse('2027-04-30T00:00:00Z')
const dayMs = 86_400_000

const daysLeft = (connection: ZendeskConnection, now: number) =>
  connection.authentication === 'API_TOKEN'
    ? Math.max(0, Math.ceil((apiTokensEndAt - now) / dayMs))
    : undefined

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
    apiTokenDaysLeft: daysLeft(connection, now),
  }
}

/** `ZendeskSettings` of the schema: the one place outside the adapter that knows what a Zendesk connection holds. */
export const zendeskSettings = (
  { ports, language }: Call,
  stored: PartnerSettings | undefined
): object => ({
  ...connectionFields(stored, ports.clock.now()),
  apiToken: secretState(stored?.secrets.apiToken),
  oauthClientSecret: secretState(stored?.secrets.oauthClientSecret),
  webhookToken: secretState(stored?.secrets.webhookToken),
  webhookUrl: webhookUrlOf(ports, 'ZENDESK'),
  setUp: isSetUp(stored),
  setup: stored?.setupReport && spokenReport(language, stored.setupReport),
  problem: spokenProblem(language, stored?.problem),
})
