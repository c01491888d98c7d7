import type { Chaos } from './simulated-replicas'

export interface ScenarioPlan {
  seed: number
  chaos: Chaos
  shopperMessages: number
  /** Whether the bot sends the shopper's messages at once rather than one after the other. */
  atOnce: boolean
  agentMessages: number
  /** Who ends the conversation. */
  endedBy: 'AGENT' | 'SHOPPER'
  /** Updates are fetched on a signal, in any order, or in the call itself, in order. Both may be repeated. */
  updates: 'FETCHED' | 'CARRIED'
  /** Whether the desk lets us find out if a call took effect. */
  canCheck: boolean
}
