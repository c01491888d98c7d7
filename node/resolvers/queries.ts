import { handoffDoor } from './bot/handoff-doors'
import { supportAvailability } from './bot/support-availability'
import type { Door } from './call'
import { departments } from './connection/departments'
import { inspectSetUpDoor } from './connection/set-up-doors'
import { handoffs } from './handoffs/handoff-list'
import { availabilityPreview } from './settings/availability-preview'
import { holidayRegions, publicHolidays } from './settings/holiday-doors'
import { settingsQuery } from './settings/settings-query'
import { liveSupportStatus } from './settings/status'

/** Fields of `Query`. */
export const queries: Record<string, Door<never>> = {
  availabilityPreview,
  handoff: handoffDoor,
  handoffs,
  holidayRegions,
  liveSupportSettings: settingsQuery,
  liveSupportStatus,
  publicHolidays,
  supportAvailability,
  zendeskGroups: departments('ZENDESK'),
  zendeskSetup: inspectSetUpDoor('ZENDESK'),
  zenviaDepartments: departments('ZENVIA'),
}
