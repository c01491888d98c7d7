import type { HandoffState } from '../handoff/handoff'
import { omit } from '../omit'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import { isFailed, isWaiting } from './outbox'

/** A handoff as bots and merchants see it. */
export interface HandoffView extends HandoffState {
  /** Of the conversation, both ways. */
  waitingDeliveries: number
  failedDeliveries: number
}

export const viewHandoff = (record: ConversationRecord): HandoffView => {
  const items = [
    ...handoffsOf(record).flatMap(({ commands }) => commands),
    ...record.toBot,
  ]

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
      'tally'
    ),
    waitingDeliveries: items.filter(isWaiting).length,
    failedDeliveries: items.filter(isFailed).length,
  }
}
