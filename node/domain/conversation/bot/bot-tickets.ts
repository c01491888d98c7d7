import { changeEach } from '../../change-each'
import { isOpen } from '../../handoff/handoff-state'
import type { BotTicket, NewBotTicket } from './bot-ticket'
import type { ConversationRecord } from '../conversation-record'

/** As many as a conversation's former handoffs may need; nobody asks for older ones. */
const KEPT = 20

export const findTicket = (
  { tickets = [] }: ConversationRecord,
  externalId: string
): BotTicket | undefined =>
  tickets.find((ticket) => ticket.externalId === externalId)

/** Whether a request is answered with the handoff that there is: it is open, or its ticket has led to one before. */
export const leadsToHandoff = (
  record: ConversationRecord | undefined,
  ticket: NewBotTicket | undefined
): record is ConversationRecord =>
  record !== undefined &&
  (isOpen(record.handoff) ||
    (ticket !== undefined &&
      findTicket(record, ticket.externalId) !== undefined))

/** Those of a handoff that are open over there, the latest last. */
export const openTickets = (
  { tickets = [] }: ConversationRecord,
  handoffId: string
): BotTicket[] =>
  tickets.filter(
    (ticket) => ticket.handoffId === handoffId && ticket.endedAt === undefined
  )

/** The record with one more ticket that leads to its current handoff; one that is known stays as it is. */
export const addTicket = (
  record: ConversationRecord,
  ticket: NewBotTicket | undefined
): ConversationRecord =>
  ticket === undefined || findTicket(record, ticket.externalId)
    ? record
    : {
        ...record,
        tickets: [
          ...(record.tickets ?? []),
          { ...ticket, handoffId: record.handoff.id },
        ].slice(-KEPT),
      }

/** The record with these tickets over, at `at` (ISO 8601). */
export const endTickets = (
  record: ConversationRecord,
  over: readonly BotTicket[],
  at: string
): ConversationRecord =>
  changeEach(record, 'tickets', (ticket) =>
    ticket.endedAt === undefined && over.includes(ticket)
      ? { ...ticket, endedAt: at }
      : ticket
  )
