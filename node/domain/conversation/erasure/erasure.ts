import type { PartnerName } from '../../partner-name'

/** What stays at a partner, for a person to erase there. */
export interface LeftTicket {
  partner: PartnerName
  partnerReference: string
}

/** What was erased of a shopper, by whom and when; instants are ISO 8601. It holds nothing of the shopper. */
export interface Erasure {
  id: string
  by: string
  startedAt: string
  /** Absent while some is left. */
  doneAt?: string
  conversations: number
  tickets: LeftTicket[]
  /** How many events the bot was yet to be told, which went with their conversations. */
  untold?: number
  /** Where to go on. */
  next?: string
}

/** So many are named; whoever has more erases them at the partner by the phone number. */
const MOST_TICKETS = 200

/** What was found of a conversation as it was erased. */
export interface ErasedConversation {
  tickets: LeftTicket[]
  untold: number
}

export const withErased = (
  erasure: Erasure,
  { tickets, untold }: ErasedConversation
): Erasure => ({
  ...erasure,
  conversations: erasure.conversations + 1,
  tickets: [...erasure.tickets, ...tickets].slice(0, MOST_TICKETS),
  untold: (erasure.untold ?? 0) + untold,
})
