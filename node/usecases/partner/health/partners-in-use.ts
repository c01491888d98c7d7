import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { isOpen } from '../../../domain/handoff/handoff-state'
import type { PartnerName } from '../../../domain/partner-name'
import { partnerNames } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'

/** Whether one of these conversations is open at this partner. */
export const isOpenAt = (
  partner: PartnerName,
  records: ConversationRecord[]
): boolean =>
  records.some(({ handoff }) => handoff.partner === partner && isOpen(handoff))

/**
 * The connected partners on which somebody depends: the chosen one, each at which one of these conversations is open, and
 * with a failover the one that would step in.
 */
export const partnersInUse = (
  { partner, partners, failover }: Settings,
  records: ConversationRecord[]
): PartnerName[] =>
  partnerNames.filter(
    (name) =>
      partners[name] &&
      (name === partner || failover !== undefined || isOpenAt(name, records))
  )
