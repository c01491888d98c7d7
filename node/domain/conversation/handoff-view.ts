import type { HandoffState } from '../handoff/handoff-state'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import { itemsOf } from './failures/failures'
import { isFailed, isWaiting } from './outbox/outbox'

/** A handoff as bots and merchants see it. What is counted is counted over the whole conversation. */
export interface HandoffView extends HandoffState {
  /** Both ways. */
  waitingDeliveries: number
  failedDeliveries: number
}

export const viewHandoff = (record: ConversationRecord): HandoffView => {
  const { handoff } = record
  const items = itemsOf(record)

  return {
    id: handoff.id,
    conversationId: handoff.conversationId,
    partner: handoff.partner,
    status: handoff.status,
    requestedAt: handoff.requestedAt,
    partnerReference: handoff.partnerReference,
    queuePosition: handoff.queuePosition,
    agent: handoff.agent,
    closedAt: handoff.closedAt,
    closeReason: handoff.closeReason,
    lastActivityAt: handoff.lastActivityAt,
    ambiguousSends: handoffsOf(record).reduce(
      (sum, { ambiguousSends }) => sum + ambiguousSends,
      record.ambiguousSendsBefore ?? 0
    ),
    waitingDeliveries: items.filter(isWaiting).length,
    failedDeliveries: items.filter(isFailed).length,
  }
}
