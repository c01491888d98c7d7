import type { ConversationRecord } from './conversation-record'
import type { MessageCommand } from './partner-command'
import { remember } from './seen-ids'

export interface ShopperMessage {
  id: string
  message: MessageCommand
  /** When it was accepted, ISO 8601. */
  at: string
}

export type ShopperMessageStatus = 'DELIVERED' | 'QUEUED' | 'FAILED'

export const wasTaken = (
  record: ConversationRecord,
  messageId: string
): boolean => record.seenFromShopper.includes(messageId)

/** The record with the message waiting for the partner; unchanged when the message was taken before. */
export const takeShopperMessage = (
  record: ConversationRecord,
  { id, message, at }: ShopperMessage
): ConversationRecord =>
  wasTaken(record, id)
    ? record
    : {
        ...record,
        handoff: { ...record.handoff, lastActivityAt: at },
        seenFromShopper: remember(record.seenFromShopper, id),
        toPartner: [
          ...record.toPartner,
          {
            id,
            handoffId: record.handoff.id,
            payload: message,
            status: 'WAITING',
            acceptedAt: at,
            attempts: 0,
          },
        ],
      }

/** What became of a message that was taken. */
export const statusOfMessage = (
  record: ConversationRecord,
  messageId: string
): ShopperMessageStatus => {
  const item = record.toPartner.find(
    ({ id, payload }) => id === messageId && payload.kind === 'message'
  )

  if (!item) return 'DELIVERED'

  return item.status === 'FAILED' ? 'FAILED' : 'QUEUED'
}
