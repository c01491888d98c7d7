/** Words or a file of an agent. */
interface AgentWords {
  token: string
  /** When they were written. */
  at: number
  reference: string
}

/** What was written in one handoff. */
export interface PlayedHandoff {
  ordinal: number
  id: string
  /** Tokens of what was acknowledged, the reason first, in order. */
  fromShopper: string[]
  fromAgent: AgentWords[]
  /** When the agent was done; more than once where the ticket was opened anew. */
  solvedAt: number[]
  /** When the shopper left. */
  endedAt?: number
  /** Of Weni's ticket, where the bot is Weni's. */
  ticket?: string
}

export const newHandoff = (
  ordinal: number,
  id: string,
  reason: string,
  ticket?: string
): PlayedHandoff => ({
  ordinal,
  id,
  fromShopper: [reason],
  fromAgent: [],
  solvedAt: [],
  ...(ticket === undefined ? {} : { ticket }),
})
