import type { HandoffState } from '../handoff/handoff'
import { omit } from '../omit'
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
  const items = itemsOf(record)

  return {
    ...omit(
      record.handoff,
      'partnerAccount',
      'memory',
      'commands',
      'spentCalls',
      'pendingFetch',
      'fetchedAt',
      'seenUpdates',
      'transcript',
      'tally',
      'shopperWroteAt',
      'windowToldFor'
    ),
    ambiguousSends: handoffsOf(record).reduce(
      (sum, { ambiguousSends }) => sum + ambiguousSends,
      record.ambiguousSendsBefore ?? 0
    ),
    waitingDeliveries: items.filter(isWaiting).length,
    failedDeliveries: items.filter(isFailed).length,
  }
}
