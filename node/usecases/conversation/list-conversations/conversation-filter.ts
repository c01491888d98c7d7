import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import {
  hasFailed,
  hasUndelivered,
} from '../../../domain/conversation/failures/failures'
import { isContactToAnswer } from '../../../domain/handoff/contact-to-answer'
import type { HandoffStatus } from '../../../domain/handoff/handoff-state'
import type { PartnerName } from '../../../domain/partner-name'

export interface ConversationFilter {
  states?: HandoffStatus[]
  partner?: PartnerName
  /** ISO 8601; when the handoff was requested, from and before. */
  from?: string
  to?: string
  /** Only those with a message that waits or failed. */
  undelivered?: boolean
  /** Only those that were taken outside the opening hours and that no agent has answered. */
  contacts?: boolean
}

export interface ListFilter extends ConversationFilter {
  /** Only those with a message that was given up. */
  failed?: boolean
}

export const passes = (
  record: ConversationRecord,
  { states, partner, undelivered, contacts, failed }: ListFilter
): boolean =>
  (!states || states.length === 0 || states.includes(record.handoff.status)) &&
  (partner === undefined || partner === record.handoff.partner) &&
  (undelivered !== true || hasUndelivered(record)) &&
  (failed === undefined || failed === hasFailed(record)) &&
  (contacts !== true || isContactToAnswer(record.handoff))

/** A handoff that has ended cannot pass, so that their files need not be listed. */
export const wantsOnlyOpen = ({ states }: ConversationFilter): boolean =>
  states !== undefined && states.length > 0 && !states.includes('CLOSED')
