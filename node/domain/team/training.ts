import type { AgentProfile } from './agent-profile'
import type { RequestEvent } from './request-event'

export interface TrainingWish {
  /** ISO 8601, UTC, the earliest first. */
  preferredDates: string[]
  people: number
  profile: AgentProfile
  contactName: string
  contactEmail: string
  notes?: string
}

/** A training that the store asked for, as it last wished it. */
export interface Training extends TrainingWish {
  history: RequestEvent[]
}
