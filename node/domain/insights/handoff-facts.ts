import type { Agent, CloseReason } from '../handoff/handoff-state'
import type { Handoff } from '../handoff/handoff'
import { tallyOf } from '../handoff/tally'
import type { Tally } from '../handoff/tally'
import type { PartnerName } from '../partner-name'

/** What the figures are made of; it names no shopper and no conversation. Instants are ISO 8601 in UTC. */
export interface HandoffFacts extends Tally {
  /** The handoff's: whatever is filed under it again takes the former's place. */
  id: string
  partner: PartnerName
  requestedAt: string
  closedAt?: string
  closeReason?: CloseReason
  agent?: Agent
}

export const factsOf = (handoff: Handoff): HandoffFacts => ({
  id: handoff.id,
  partner: handoff.partner,
  requestedAt: handoff.requestedAt,
  closedAt: handoff.closedAt,
  closeReason: handoff.closeReason,
  agent: handoff.agent,
  ...tallyOf(handoff),
})

/** An agent took it, by words or by resolving it. */
export const isServed = ({ acceptedAt, closeReason }: HandoffFacts): boolean =>
  acceptedAt !== undefined || closeReason === 'AGENT_RESOLVED'
