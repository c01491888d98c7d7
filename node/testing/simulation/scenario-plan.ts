import type { Chaos } from './simulated-replicas'

export interface StoryPlan {
  seed: number
  chaos: Chaos
  shopperMessages: number
  /** Whether the bot sends the shopper's messages at once rather than one after the other. */
  atOnce: boolean
  agentMessages: number
  /** Who ends the conversation. */
  endedBy: 'AGENT' | 'SHOPPER'
  /** News comes as a bell, in any order, or in the call itself, in order. Both may be repeated. */
  news: 'BELL' | 'DIRECT'
  /** Whether the desk lets us find out if a call took effect. */
  canCheck: boolean
}
