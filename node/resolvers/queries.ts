import type { Door } from './call'
import { departments } from './connection/departments'
import { inspectSetUpDoor } from './connection/set-up-doors'
import { handoffs } from './handoffs/handoff-list'
import { availabilityPreview } from './settings/availability-preview'
import { holidayRegions, publicHolidays } from './settings/holiday-doors'
import { settingsQuery } from './settings/settings-query'

/** Fields of `Query`. */
export const queries: Record<string, Door<never>> = {
  availabilityPreview,
  handoffs,
  holidayRegions,
  liveSupportSettings: settingsQuery,
  publicHolidays,
  zendeskGroups: departments('ZENDESK'),
  zendeskSetup: inspectSetUpDoor('ZENDESK'),
  zenviaDepartments: departments('ZENVIA'),
}
