import type { Handoff } from '../handoff/handoff'
import type { BotEvent, BotEventHandoff } from './bot-event'
import type { ConversationRecord } from './conversation-record'

const seenByBot = (handoff: Handoff): BotEventHandoff => ({
  id: handoff.id,
  partner: handoff.partner,
  status: handoff.status,
  partnerReference: handoff.partnerReference,
  queuePosition: handoff.queuePosition,
  agent: handoff.agent,
  closeReason: handoff.closeReason,
})

/** What is particular to one event; `cause` is unique in the handoff and the same whenever the event is made again. */
export interface BotEventContent extends Pick<
  BotEvent,
  'type' | 'message' | 'text' | 'typing' | 'event'
> {
  cause: string
  /** ISO 8601. */
  at: string
}

/**
 * Puts an event about the current handoff, as it now is, at the end of the one queue to the bot. The event's id follows
 * from its cause: made again after a crash it is the same event, which the bot drops.
 */
export const tellBot = (
  record: ConversationRecord,
  { cause, at, ...content }: BotEventContent
): ConversationRecord => {
  const id = `${record.handoff.id}:${cause}`

  if (record.toBot.some((item) => item.id === id)) return record

  const payload: BotEvent = {
    id,
    createdAt: at,
    conversationId: record.conversationId,
    userPhoneNumber: record.shopper.phoneNumber,
    accountPhoneNumber: record.accountPhoneNumber,
    handoff: seenByBot(record.handoff),
    ...content,
  }

  return {
    ...record,
    toBot: [
      ...record.toBot,
      { id, payload, status: 'WAITING', acceptedAt: at, attempts: 0 },
    ],
  }
}
