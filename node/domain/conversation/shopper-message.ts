import type { FileOutcome, LinkReason } from '../handoff/sent-files'
import { withShopperMessage } from '../handoff/tally'
import { withCommand } from '../handoff/with-command'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import { isFailed } from './outbox/outbox'
import type { MessageCommand } from './outbox/partner-command'
import { hasSeen, remember } from './seen-ids'

interface ShopperMessage {
  id: string
  message: MessageCommand
  /** When it was accepted, ISO 8601. */
  at: string
}

export type ShopperMessageStatus = 'DELIVERED' | 'QUEUED' | 'FAILED'

export const wasTaken = (
  { seenFromShopper }: ConversationRecord,
  messageId: string
): boolean => hasSeen(seenFromShopper, messageId)

/** The record with the message waiting for the partner; unchanged when the message was taken before. */
export const takeShopperMessage = (
  record: ConversationRecord,
  { id, message, at }: ShopperMessage
): ConversationRecord =>
  wasTaken(record, id)
    ? record
    : {
        ...record,
        seenFromShopper: remember(record.seenFromShopper, id, at),
        handoff: {
          ...withCommand(record.handoff, {
            id,
            payload: message,
            acceptedAt: at,
          }),
          lastActivityAt: at,
          shopperWroteAt: at,
          tally: withShopperMessage(record.handoff),
        },
      }

/** What became of one file of a message. */
export type FileState =
  | { result: 'ATTACHED' | 'UNKNOWN' }
  | { result: 'LINKED'; reason: LinkReason }

const fileState = (outcome: FileOutcome = 'UNKNOWN'): FileState =>
  outcome === 'ATTACHED' || outcome === 'UNKNOWN'
    ? { result: outcome }
    : { result: 'LINKED', reason: outcome }

/** How the file at this place of a delivered message reached the agent; `UNKNOWN` where the message was sent long ago. */
export const fileOfMessage = (
  record: ConversationRecord,
  messageId: string,
  place: number
): FileState =>
  fileState(
    handoffsOf(record)
      .flatMap(({ sentFiles }) => sentFiles ?? [])
      .find((sent) => sent.messageId === messageId)?.outcomes[place]
  )

/** What became of a message that was taken. */
export const statusOfMessage = (
  record: ConversationRecord,
  messageId: string
): ShopperMessageStatus => {
  const item = handoffsOf(record)
    .flatMap(({ commands }) => commands)
    .find(({ id, payload }) => id === messageId && payload.kind === 'message')

  if (!item) return 'DELIVERED'

  return isFailed(item) ? 'FAILED' : 'QUEUED'
}
