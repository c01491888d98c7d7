import type { PartnerName } from '../partner-name'

/** New handoffs go to the other partner while the chosen one has a problem. Instants are ISO 8601. */
export interface Failover {
  /** How long the chosen partner must have had its problem. */
  afterMinutes: number
  /** The chosen partner's trouble, for as long as it lasts. */
  trouble?: { partner: PartnerName; since: string }
  active?: { from: PartnerName; to: PartnerName; since: string }
  /** When the chosen partner last took over again. */
  endedAt?: string
}
