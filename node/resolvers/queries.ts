import { handoffDoor } from './bot/handoff-resolvers'
import { supportAvailability } from './bot/support-availability'
import type { Door } from './call'
import { departments } from './connection/departments'
import { inspectSetUpDoor } from './connection/provisioning-resolvers'
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
export const queries: Record<string, Door<never>> = {
  availabilityPreview,
  handoff: handoffDoor,
  handoffs,
  holidayRegions,
  licenseUsage,
  liveSupportSettings: settingsQuery,
  liveSupportStatus,
  publicHolidays,
  roster,
  supportAvailability,
  trainingRequest,
  viewer,
  zendeskGroups: departments('ZENDESK'),
  zendeskSetup: inspectSetUpDoor('ZENDESK'),
  zenviaDepartments: departments('ZENVIA'),
}
