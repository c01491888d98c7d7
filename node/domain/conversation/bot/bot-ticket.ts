/** A ticket of the bot's own platform that leads to a handoff of the conversation. Instants are ISO 8601. */
export interface BotTicket {
  /** Ours, one for each of theirs. */
  externalId: string
  /** Theirs. */
  ticketId: string
  handoffId: string
  openedAt: string
  /** Where we are told to call about it. */
  callbackAddress?: string
  /** Since when it is over there: closed, or found not to exist. */
  endedAt?: string
}

export type NewBotTicket = Omit<BotTicket, 'handoffId'>
