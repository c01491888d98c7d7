import type { Language } from '../locale'

/** Why support is not available; `NO_PARTNER` and `PARTNER_PROBLEM` are the merchant's to mend. */
export type ClosedReason =
  | 'DISABLED'
  | 'OUTSIDE_HOURS'
  | 'NO_PARTNER'
  | 'PARTNER_PROBLEM'

/** Whether a shopper reaches humans at an instant, and what to tell them when not. Instants are ISO 8601 in UTC. */
export interface Availability {
  open: boolean
  closedReason?: ClosedReason
  /** The merchant's words for the shopper; absent while open. */
  message?: string
  /** Of the message, where the merchant told it. */
  ownLanguage?: Language
  /** The same for shoppers of a language, where the merchant wrote it. */
  inLanguages?: Partial<Record<Language, string>>
  nextOpening?: string
  /** Closed by the hours, and who asks is taken as a contact to be answered later. */
  takesContact?: true
  closesAt?: string
}
