import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type {
  Outcome,
  Tried,
} from '../../../domain/conversation/outbox/outcome'
import { settle } from '../../../domain/conversation/settle'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { catchBugs } from './catch-bugs'
import type { Relay } from './relay'

/** How long before the end of its lease a holder must be done, whatever the other side does. */
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

export const noteOutcome = (round: Round, outcome: Outcome): void => {
  round.outcomes.push(outcome)
  round.record = settle(round.record, outcome, round.relay.words(round.record))
}

/** Milliseconds that a call may last which begins now. */
export const timeLeft = ({ relay, leased }: Round): number => {
  const leaseEnds = Date.parse(leased.lease?.expiresAt ?? '') - LEASE_MARGIN_MS

  return Math.min(relay.deadline, leaseEnds) - relay.ports.clock.now()
}

/** Makes a call to the other side: how it ended, and when, with the jitter of its next try. */
export const tryOnce = async <T>(
  { relay: { ports } }: Round,
  call: () => Promise<Result<T, DeliveryFailure>>
): Promise<Tried & { result: Result<T, DeliveryFailure> }> => {
  const startedAt = ports.clock.now()
  const result = await catchBugs(ports, call)

  return {
    startedAt,
    result,
    at: ports.clock.now(),
    jitter: ports.ids.random(),
  }
}
