import type { Handoff } from '../graphql/answers'
import type { CloseReason, HandoffStatus } from '../graphql/operation-types'
import { messageKey } from '../i18n/use-translate'

const statusMessages: Record<HandoffStatus, string> = {
  REQUESTED: messageKey('handoff.requested'),
  QUEUED: messageKey('handoff.queued'),
  ACTIVE: messageKey('handoff.active'),
  CLOSED: messageKey('handoff.closed'),
}

const reasonMessages: Record<CloseReason, string> = {
  AGENT_RESOLVED: messageKey('handoff.agent-resolved'),
  SHOPPER_LEFT: messageKey('handoff.shopper-left'),
  BOT_CANCELLED: messageKey('handoff.bot-cancelled'),
  NO_AGENT_AVAILABLE: messageKey('handoff.no-agent'),
  PARTNER_FAILED: messageKey('handoff.partner-failed'),
  EXPIRED: messageKey('handoff.expired'),
}

/** The key of what became of a handoff. */
export const handoffText = ({
  status,
  closeReason,
}: Pick<Handoff, 'status' | 'closeReason'>): string =>
  closeReason ? reasonMessages[closeReason] : statusMessages[status]
