import type { Handoff } from '../handoff/handoff'
import { isOpen } from '../handoff/handoff-state'
import type { PartnerName } from '../partner-name'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'

/** How a partner names what its signal is about. */
export interface SignalSource {
  partner: PartnerName
  partnerReference?: string
  handoffId?: string
}

const isAbout = (
  handoff: Handoff,
  { partner, partnerReference, handoffId }: SignalSource
): boolean =>
  handoff.partner === partner &&
  (handoffId === undefined || handoffId === handoff.id) &&
  (partnerReference === undefined ||
    (handoff.partnerReference === undefined
      ? handoffId !== undefined
      : partnerReference === handoff.partnerReference))

/** The handoff that a signal is about: the one that it names, or the current one where it names none. */
export const findSignalled = (
  record: ConversationRecord,
  source: SignalSource
): Handoff | undefined => {
  const isNamed =
    source.partnerReference !== undefined || source.handoffId !== undefined

  return (isNamed ? handoffsOf(record) : [record.handoff])
    .reverse()
    .find((handoff) => isAbout(handoff, source))
}

/** Whether a reference that is unknown may be the one that our start, which is on its way, will be answered with. */
export const mayBecomeKnown = (
  record: ConversationRecord,
  { partner, handoffId }: SignalSource
): boolean =>
  record.handoff.partner === partner &&
  record.handoff.partnerReference === undefined &&
  handoffId === undefined &&
  isOpen(record.handoff)
