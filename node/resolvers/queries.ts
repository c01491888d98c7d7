import { botDeliveriesResolver, botEventsResolver } from './bot/bot-events'
import { handoffResolver } from './bot/handoff-resolvers'
import { supportAvailability } from './bot/support-availability'
import type { Resolver } from './resolver-context'
import { supportInsights } from './insights/support-insights'
import { departments } from './connection/departments'
import { inspectProvisioningResolver } from './connection/provisioning-resolvers'
import { conversation } from './conversations/conversation'
import { conversations } from './conversations/list-conversations'
import { handoffs } from './handoffs/handoff-list'
import { availabilityPreview } from './settings/availability-preview'
import { holidayRegions, publicHolidays } from './settings/holiday-resolvers'
import { settingsQuery } from './settings/settings-query'
import { liveSupportStatus } from './settings/status'
import { viewer } from './settings/viewer'
import { licenseUsage } from './team/license-resolvers'
import { roster } from './team/roster-resolvers'
import { trainingRequest } from './team/training-resolvers'

/** Fields of `Query`. */
export const queries: Record<string, Resolver<never>> = {
  availabilityPreview,
  botDeliveries: botDeliveriesResolver,
  botEvents: botEventsResolver,
  conversation,
  conversations,
  handoff: handoffResolver,
  handoffs,
  holidayRegions,
  licenseUsage,
  liveSupportSettings: settingsQuery,
  liveSupportStatus,
  publicHolidays,
  roster,
  supportAvailability,
  supportInsights,
  trainingRequest,
  viewer,
  zendeskGroups: departments('ZENDESK'),
  zendeskProvisioning: inspectProvisioningResolver('ZENDESK'),
  zenviaDepartments: departments('ZENVIA'),
}
