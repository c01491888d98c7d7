import type { ClosedReason } from '../hours/availability'

/** Why somebody who asked for a human got none. */
export const refusalReasons = [
  'CLOSED',
  'OFF',
  'NO_AGENT',
  'PARTNER_PROBLEM',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** A request that led to no handoff. */
export interface RequestRefusal {
  /** ISO 8601, to the quarter of an hour. */
  requestedAt: string
  reason: RefusalReason
}

/** Without a partner, support is as good as off. */
export const refusalReasonOf = (closed: ClosedReason): RefusalReason => {
  switch (closed) {
    case 'OUTSIDE_HOURS':
      return 'CLOSED'

    case 'DISABLED':
    case 'NO_PARTNER':
      return 'OFF'

    case 'PARTNER_PROBLEM':
      return 'PARTNER_PROBLEM'
  }
}
