import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { FetchOutcome } from '../../../domain/conversation/outcome'
import type { DeliveryFailure } from '../../../ports/delivery'
import type { FetchedUpdates } from '../../../ports/partner'
import { catchBugs } from './catch-bugs'
import type { Relay } from './relay'

export interface UpdatesQuery {
  closing: boolean
  signalNamedReference: boolean
  timeoutMs: number
}

const ask = async (
  relay: Relay,
  { handoff, seenFromPartner, partnerMemory }: ConversationRecord,
  { timeoutMs, ...query }: UpdatesQuery
): Promise<Result<FetchedUpdates, DeliveryFailure>> => {
  const partner = await relay.partner(handoff.partner)

  if (partner.isErr()) return err(partner.error)

  return partner.value.fetchUpdates(
    {
      ...query,
      partnerReference: handoff.partnerReference ?? '',
      seen: new Set(seenFromPartner),
    },
    { memory: partnerMemory, timeoutMs }
  )
}

/** Asks the partner for its updates of the current handoff, which it must have by now. */
export const fetchUpdates = async (
  relay: Relay,
  record: ConversationRecord,
  query: UpdatesQuery
): Promise<FetchOutcome> => {
  const result = await catchBugs(relay.ports, () => ask(relay, record, query))

  return {
    kind: 'fetch',
    handoffId: record.handoff.id,
    fetchId: record.pendingFetch?.id,
    memoryBefore: record.partnerMemory,
    result,
    at: relay.ports.clock.now(),
    jitter: relay.ports.ids.random(),
  }
}
