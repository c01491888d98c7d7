import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { viewHandoff } from '../../../domain/conversation/handoff-view'
import type { HandoffStatus } from '../../../domain/handoff/handoff'
import { isOpen } from '../../../domain/handoff/handoff'
import type { PartnerName } from '../../../domain/partner-name'

export interface HandoffFilter {
  status?: HandoffStatus
  open?: boolean
  partner?: PartnerName
  conversationId?: string
  /** Only those with a failed message. */
  failed?: boolean
}

const same = <T>(wanted: T | undefined, found: T): boolean =>
  wanted === undefined || wanted === found

export const matches = (
  record: ConversationRecord,
  filter: HandoffFilter
): boolean => {
  const { handoff, conversationId } = record

  return (
    same(filter.status, handoff.status) &&
    same(filter.open, isOpen(handoff)) &&
    same(filter.partner, handoff.partner) &&
    same(filter.conversationId, conversationId) &&
    same(filter.failed, viewHandoff(record).failedDeliveries > 0)
  )
}

/** A handoff that has ended cannot match, so that their entries need not be listed. */
export const onlyOpen = ({ status, open }: HandoffFilter): boolean =>
  open === true || (status !== undefined && status !== 'CLOSED')

/** The entries alone tell what matches, so that records of skipped pages need not be read. */
export const takesAll = (filter: HandoffFilter): boolean =>
  Object.values(filter).every((wanted) => wanted === undefined)
