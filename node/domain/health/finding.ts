import type { PartnerName } from '../partner-name'
import type { PartnerProblem } from '../settings/settings'

/** What keeps shoppers and agents from reaching each other, or will. */
export type HealthCause =
  | 'NO_PARTNER'
  | 'NO_BOT'
  | 'BOT_AWAITED'
  | 'PARTNER_REFUSES'
  | 'PARTNER_SILENT'
  | 'SET_UP_INCOMPLETE'
  | 'SET_UP_CHANGED'
  | 'ANSWERS_UNPROVEN'
  | 'WEBHOOK_MOVED'
  | 'BOT_REFUSES'
  | 'BOT_SILENT'
  | 'MESSAGES_FAILED'
  | 'NOBODY_ANSWERS'
  | 'CREDENTIALS_END'
  | 'TOO_FEW_LICENSES'
  | 'FAILED_OVER'

export interface Finding {
  cause: HealthCause
  /** Whose it is, where it concerns a partner. */
  partner?: PartnerName
  /** Why the partner refuses. */
  problem?: PartnerProblem
  /** FAILING: messages do not arrive. DEGRADED: they do, but something is to be mended. */
  level: 'DEGRADED' | 'FAILING'
  /** ISO 8601; absent where nobody knows. */
  since?: string
  /** When it will be, ISO 8601, for what is still to come. */
  until?: string
  /** How many conversations it touches at present. */
  conversations: number
}
