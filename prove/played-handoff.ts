import type { RandomSource } from '../node/testing/simulation/random-source'

/** What is planned for one handoff, and what was then written in it. */
export interface PlayedHandoff {
  ordinal: number
  id: string
  shopperMessages: number
  agentMessages: number
  endedBy: 'AGENT' | 'SHOPPER'
  solvesWithLastWords: boolean
  /** Writes fast, so that several are under way at once. */
  isHasty: boolean
  /** Tokens of what was acknowledged, in order. */
  fromShopper: string[]
  /** Tokens that were refused after tries that may have been taken. */
  doubtful: Set<string>
  fromAgent: Array<{ token: string; at: number }>
  /** When the agent was done; more than once where the shopper's words opened the ticket anew. */
  solvedAt: number[]
  /** When the shopper left. */
  endedAt?: number
}

export const newHandoff = (
  ordinal: number,
  id: string,
  random: RandomSource
): PlayedHandoff => ({
  ordinal,
  id,
  shopperMessages: random.below(7),
  agentMessages: random.below(6),
  endedBy: random.chance(0.75) ? 'AGENT' : 'SHOPPER',
  solvesWithLastWords: random.chance(0.5),
  isHasty: random.chance(0.4),
  fromShopper: [],
  doubtful: new Set(),
  fromAgent: [],
  solvedAt: [],
})
