import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { BotTicket } from '../../domain/conversation/bot/bot-ticket'
import {
  endTickets,
  findTicket,
} from '../../domain/conversation/bot/bot-tickets'
import { changeHandoff } from '../../domain/conversation/change-handoff'
import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import { handoffById } from '../../domain/conversation/conversation-record'
import type { HandoffView } from '../../domain/conversation/handoff-view'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import { notePerson } from '../../domain/conversation/timeline/note-person'
import { endFromOurSide } from '../../domain/handoff/close-handoff'
import type { Handoff } from '../../domain/handoff/handoff'
import { isOpen } from '../../domain/handoff/handoff-state'
import { requestFetch } from '../../domain/handoff/pending-fetch'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../../ports/clock'
import { changeConversation } from './relay/change-conversation'

export interface EndHandoffInput {
  conversationId: string
  /** The shopper left, unless the bot says that it was the one to cancel. */
  reason?: 'SHOPPER_LEFT' | 'BOT_CANCELLED' | null
  /** The admin who ends it on the page; absent where the bot does. */
  by?: string
  /** Of the bot's platform, that has ended there; it ends no other handoff than its own. */
  ticket?: string
}

/** Asks once more for what the agent wrote before the end and no webhook call has reported; later nobody would ask. */
const withLastFetch = (ports: Ports, handoff: Handoff): Handoff =>
  isOpen(handoff) &&
  ports.partners[handoff.partner].capabilities.updates === 'POLLED'
    ? requestFetch(handoff, {
        id: ports.ids.next(),
        withStatus: false,
        dueAt: nowIn(ports),
      })
    : handoff

const notedBy = (
  ports: Ports,
  record: ConversationRecord,
  by: string | undefined
): ConversationRecord =>
  by !== undefined && isOpen(record.handoff)
    ? notePerson(record, { did: 'ENDED', by, at: nowIn(ports) })
    : record

/**
 * A ticket that ends over there needs no close of ours. Where the handoff is over already, ours is what ends it: that one is told
 * until it is answered, as the platform keeps a ticket open whose end we took and it did not hear so.
 */
const withTicketEnded = (
  record: ConversationRecord,
  ticket: BotTicket | undefined,
  at: string
): ConversationRecord => {
  const handoff = ticket && handoffById(record, ticket.handoffId)

  return handoff && isOpen(handoff) ? endTickets(record, [ticket], at) : record
}

/**
 * Gives the conversation back to the bot at once; the partner learns of it after the messages that wait. Ending what is
 * closed answers it as it is. `deadline` is in milliseconds since the epoch.
 */
export const endHandoff = async (
  ports: Ports,
  { conversationId, reason, by, ticket: ticketId }: EndHandoffInput,
  deadline: number
): Promise<Result<HandoffView, UserError[]>> => {
  const record = await changeConversation(ports, {
    conversationId,
    deadline,
    decide: (found) => {
      const ticket = found && findTicket(found, ticketId ?? '')

      if (ticketId !== undefined && !ticket) return err('NO_SUCH_TICKET')
      if (!found) {
        return err(
          by === undefined ? 'NO_OPEN_HANDOFF' : 'CONVERSATION_NOT_FOUND'
        )
      }

      const at = nowIn(ports)
      const noted = notedBy(ports, found, by)

      return ok(
        changeHandoff(
          withTicketEnded(noted, ticket, at),
          ticket?.handoffId ?? found.handoff.id,
          (handoff) =>
            endFromOurSide(
              withLastFetch(ports, handoff),
              reason ?? 'SHOPPER_LEFT',
              at
            )
        )
      )
    },
  })

  return record.map(viewHandoff)
}
