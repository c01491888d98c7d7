import type { NewBotTicket } from '../../../domain/conversation/bot/bot-ticket'
import { findTicket } from '../../../domain/conversation/bot/bot-tickets'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isOpen } from '../../../domain/handoff/handoff'

/** Whether a request is answered with the handoff that there is: it is open, or its ticket has led to one before. */
export const leadsToHandoff = (
  record: ConversationRecord | undefined,
  ticket: NewBotTicket | undefined
): record is ConversationRecord =>
  record !== undefined &&
  (isOpen(record.handoff) ||
    (ticket !== undefined &&
      findTicket(record, ticket.externalId) !== undefined))
