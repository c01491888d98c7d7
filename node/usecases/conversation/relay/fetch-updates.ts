import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { FetchOutcome } from '../../../domain/conversation/outcome'
import type { DeliveryFailure } from '../../../ports/delivery'
import type { FetchedUpdates } from '../../../ports/partner'
import { guarded } from './catch-bugs'
import type { Relay } from './relay'

export interface NewsQuery {
  closing: boolean
  signalNamedReference: boolean
  timeoutMs: number
}

const ask = async (
  relay: Relay,
  { handoff, seenFromPartner, partnerMemory }: ConversationRecord,
  { timeoutMs, ...query }: NewsQuery
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

/** Asks the partner for its news of the current handoff, which it must have by now. */
export const fetchNews = async (
  relay: Relay,
  record: ConversationRecord,
  query: NewsQuery
): Promise<FetchOutcome> => {
  const result = await guarded(relay.ports, () => ask(relay, record, query))

  return {
    kind: 'fetch',
    handoffId: record.handoff.id,
    ringId: record.partnerRang?.id,
    memoryBefore: record.partnerMemory,
    result,
    at: relay.ports.clock.now(),
    jitter: relay.ports.ids.random(),
  }
}
