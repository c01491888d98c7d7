import type { PartnerName } from '../partner-name'
import type { RequestEvent } from './request-event'
import type { Training } from './training'

/** What a store has arranged about the people who answer its shoppers. */
export interface TeamSettings {
  licenses: Partial<Record<PartnerName, RequestEvent[]>>
  training?: Training
}
