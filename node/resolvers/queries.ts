import { botDeliveriesResolver, botEventsResolver } from './bot/bot-events'
import { handoffResolver } from './bot/handoff-resolvers'
import { supportAvailabilityResolver } from './bot/support-availability'
import type { Resolver } from './resolver-context'
import { supportInsightsResolver } from './insights/support-insights'
import { departmentsResolver } from './connection/departments'
import { inspectProvisioningResolver } from './connection/provisioning-resolvers'
import { conversationResolver } from './conversations/conversation'
import { conversationsResolver } from './conversations/list-conversations'
import { handoffsResolver } from './handoffs/handoff-list'
import { availabilityPreviewResolver } from './settings/availability-preview'
import {
  holidayRegionsResolver,
  publicHolidaysResolver,
} from './settings/holiday-resolvers'
import { liveSupportSettingsResolver } from './settings/settings-query'
import { liveSupportStatusResolver } from './settings/status'
import { viewerResolver } from './settings/viewer'
import { licenseUsageResolver } from './team/license-resolvers'
import { rosterResolver } from './team/roster-resolvers'
import { trainingRequestResolver } from './team/training-resolvers'

/** Fields of `Query`. */
export const queries: Record<string, Resolver<never>> = {
  availabilityPreview: availabilityPreviewResolver,
  botDeliveries: botDeliveriesResolver,
  botEvents: botEventsResolver,
  conversation: conversationResolver,
  conversations: conversationsResolver,
  handoff: handoffResolver,
  handoffs: handoffsResolver,
  holidayRegions: holidayRegionsResolver,
  licenseUsage: licenseUsageResolver,
  liveSupportSettings: liveSupportSettingsResolver,
  liveSupportStatus: liveSupportStatusResolver,
  publicHolidays: publicHolidaysResolver,
  roster: rosterResolver,
  supportAvailability: supportAvailabilityResolver,
  supportInsights: supportInsightsResolver,
  trainingRequest: trainingRequestResolver,
  viewer: viewerResolver,
  zendeskGroups: departmentsResolver('ZENDESK'),
  zendeskProvisioning: inspectProvisioningResolver('ZENDESK'),
  zenviaDepartments: departmentsResolver('ZENVIA'),
}
