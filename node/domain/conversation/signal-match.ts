import { isOpen } from '../handoff/handoff'
import type { PartnerName } from '../partner-name'
import type { ConversationRecord } from './conversation-record'

/** How a partner names what its updates are about. */
export interface SignalSource {
  partner: PartnerName
  partnerReference?: string
  handoffId?: string
}

/**
 * Whether updates are about the current handoff. `NOT_YET_KNOWN`: it names a reference while our start is on its way, so that
 * it may be the one that the start will answer with.
 */
export type SignalMatch = 'CURRENT' | 'OTHER' | 'NOT_YET_KNOWN'

export const matchSignal = (
  record: ConversationRecord | undefined,
  { partner, partnerReference, handoffId }: SignalSource
): SignalMatch => {
  const handoff = record?.handoff

  if (handoff?.partner !== partner) return 'OTHER'
  if (handoffId !== undefined && handoffId !== handoff.id) return 'OTHER'
  if (partnerReference === undefined) return 'CURRENT'

  if (handoff.partnerReference !== undefined) {
    return handoff.partnerReference === partnerReference ? 'CURRENT' : 'OTHER'
  }

  if (handoffId !== undefined) return 'CURRENT'

  return isOpen(handoff) ? 'NOT_YET_KNOWN' : 'OTHER'
}
