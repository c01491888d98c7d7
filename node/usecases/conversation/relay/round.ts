import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type {
  Outcome,
  Tried,
} from '../../../domain/conversation/outbox/outcome'
import { settle } from '../../../domain/conversation/settle'
import type { Relay } from './relay'

/** Before a lease ends its holder is done, whatever the other side does. */
const LEASE_MARGIN_MS = 5000

/** What the holder of a lease does between two writes. */
export interface Round {
  relay: Relay
  /** As it was written with the lease. */
  leased: ConversationRecord
  /** As it will be, by the outcomes so far. */
  record: ConversationRecord
  outcomes: Outcome[]
}

export const beginRound = (
  relay: Relay,
  leased: ConversationRecord
): Round => ({
  relay,
  leased,
  record: leased,
  outcomes: [],
})

export const note = (round: Round, outcome: Outcome): void => {
  round.outcomes.push(outcome)
  round.record = settle(round.record, outcome, round.relay.words(round.record))
}

/** Milliseconds that a call may last which begins now. */
export const timeLeft = ({ relay, leased }: Round): number => {
  const leaseEnds = Date.parse(leased.lease?.expiresAt ?? '') - LEASE_MARGIN_MS

  return Math.min(relay.deadline, leaseEnds) - relay.ports.clock.now()
}

/** When a call began and ended, with the jitter of its next try. */
export const triedSince = (
  { relay: { ports } }: Round,
  startedAt: number
): Tried => ({
  startedAt,
  at: ports.clock.now(),
  jitter: ports.ids.random(),
})
