import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { hasFailed } from '../../../domain/conversation/failures/failures'
import { viewHandoff } from '../../../domain/conversation/handoff-view'
import { isContactToAnswer } from '../../../domain/handoff/contact-to-answer'
import type { HandoffStatus } from '../../../domain/handoff/handoff'
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

export const undeliveredIn = (record: ConversationRecord): number => {
  const { waitingDeliveries, failedDeliveries } = viewHandoff(record)

  return waitingDeliveries + failedDeliveries
}

export const passes = (
  record: ConversationRecord,
  { states, partner, undelivered, contacts, failed }: ListFilter
): boolean =>
  (!states || states.length === 0 || states.includes(record.handoff.status)) &&
  (partner === undefined || partner === record.handoff.partner) &&
  (undelivered !== true || undeliveredIn(record) > 0) &&
  (failed === undefined || failed === hasFailed(record)) &&
  (contacts !== true || isContactToAnswer(record.handoff))

/** A handoff that has ended cannot pass, so that their files need not be listed. */
export const wantsOnlyOpen = ({ states }: ConversationFilter): boolean =>
  states !== undefined && states.length > 0 && !states.includes('CLOSED')
