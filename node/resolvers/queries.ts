import type { Door } from './call'
import { departments } from './connection/departments'
import { inspectSetUpDoor } from './connection/set-up-doors'
import { availabilityPreview } from './settings/availability-preview'
import { settingsQuery } from './settings/settings-query'

/** Fields of `Query`. */
export const queries: Record<string, Door<never>> = {
  availabilityPreview,
  liveSupportSettings: settingsQuery,
  zendeskGroups: departments('ZENDESK'),
  zendeskSetup: inspectSetUpDoor('ZENDESK'),
  zenviaDepartments: departments('ZENVIA'),
}
