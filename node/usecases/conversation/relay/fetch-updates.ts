import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import { handoffsOf } from '../../../domain/conversation/conversation-record'
import { hasSeen } from '../../../domain/conversation/seen-ids'
import { isFetchDue } from '../../../domain/handoff/due-work'
import type { Handoff, PendingFetch } from '../../../domain/handoff/handoff'
import type { FetchedUpdates } from '../../../domain/conversation/outbox/outcome'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { SHORTEST_TRY_MS } from './relay'
import type { Round } from './round'
import { noteOutcome, timeLeft, tryOnce } from './round'

const ask = async (
  round: Round,
  { partner: name, partnerReference = '', seenUpdates, memory }: Handoff,
  { withStatus }: PendingFetch
): Promise<Result<FetchedUpdates, DeliveryFailure>> => {
  const partner = await round.relay.partner(name)

  if (partner.isErr()) return err(partner.error)

  return partner.value.fetchUpdates(
    {
      partnerReference,
      withStatus,
      seen: { has: (id) => hasSeen(seenUpdates, id) },
    },
    { memory, timeoutMs: timeLeft(round) }
  )
}

const fetchPending = async (round: Round, handoff: Handoff): Promise<void> => {
  const { pendingFetch } = handoff

  if (!pendingFetch || timeLeft(round) < SHORTEST_TRY_MS) return

  noteOutcome(round, {
    kind: 'fetch',
    handoffId: handoff.id,
    fetchId: pendingFetch.id,
    memoryBefore: handoff.memory,
    ...(await tryOnce(round, () => ask(round, handoff, pendingFetch))),
  })
}

/** Asks the partner for the updates of each handoff that has a fetch pending. */
export const fetchUpdates = async (round: Round): Promise<void> => {
  const now = round.relay.ports.clock.now()
  const due = handoffsOf(round.leased).filter((one) => isFetchDue(one, now))

  await Promise.all(due.map((handoff) => fetchPending(round, handoff)))
}
