import type { Handoff } from '../handoff/handoff'
import type { ConversationRecord } from './conversation-record'
import type { OutboxItem } from './outbox'

/** A handoff as bots and merchants see it. */
export interface HandoffView extends Handoff {
  /** Of the conversation, both ways. */
  waitingDeliveries: number
  failedDeliveries: number
}

export const viewHandoff = (record: ConversationRecord): HandoffView => {
  const items: Array<OutboxItem<unknown>> = [
    ...record.toPartner,
    ...record.toBot,
  ]
  const count = (status: OutboxItem<unknown>['status']): number =>
    items.filter((item) => item.status === status).length

  return {
    ...record.handoff,
    waitingDeliveries: count('WAITING'),
    failedDeliveries: count('FAILED'),
  }
}
