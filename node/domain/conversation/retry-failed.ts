import { atPartner } from './at-partner'
import type { ConversationRecord } from './conversation-record'
import type { OutboxItem } from './outbox'

const again = <Item extends OutboxItem<unknown>>(
  item: Item,
  at: string
): Item => ({
  ...item,
  status: 'WAITING',
  attempts: 0,
  dueAt: undefined,
  detail: undefined,
  retriedAt: at,
})

/**
 * The record with its failed items waiting again, in their old order. Commands for a partner that never got the handoff
 * stay failed: there is nothing to send them to. `at` is ISO 8601.
 */
export const retryFailed = (
  record: ConversationRecord,
  at: string
): ConversationRecord => {
  const toPartner = record.toPartner.map((item) =>
    item.status === 'FAILED' &&
    atPartner(record, item.handoffId)?.handoff.partnerReference !== undefined
      ? again(item, at)
      : item
  )
  const toBot = record.toBot.map((item) =>
    item.status === 'FAILED' ? again(item, at) : item
  )
  const isSame = [...toPartner, ...toBot].every(
    ({ retriedAt }) => retriedAt !== at
  )

  return isSame ? record : { ...record, toPartner, toBot }
}
