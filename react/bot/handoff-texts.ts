import type { Handoff } from '../graphql/answers'
import type { CloseReason, HandoffStatus } from '../graphql/operation-types'
import { textKey } from '../i18n/use-say'

const statusTexts: Record<HandoffStatus, string> = {
  REQUESTED: textKey('handoff.requested'),
  QUEUED: textKey('handoff.queued'),
  ACTIVE: textKey('handoff.active'),
  CLOSED: textKey('handoff.closed'),
}

const reasonTexts: Record<CloseReason, string> = {
  AGENT_RESOLVED: textKey('handoff.agent-resolved'),
  SHOPPER_LEFT: textKey('handoff.shopper-left'),
  BOT_CANCELLED: textKey('handoff.bot-cancelled'),
  NO_AGENT_AVAILABLE: textKey('handoff.no-agent'),
  PARTNER_FAILED: textKey('handoff.partner-failed'),
  EXPIRED: textKey('handoff.expired'),
}

/** The key of what became of a handoff. */
export const handoffText = ({
  status,
  closeReason,
}: Pick<Handoff, 'status' | 'closeReason'>): string =>
  closeReason ? reasonTexts[closeReason] : statusTexts[status]

const directionTexts: Record<string, string> = {
  TO_PARTNER: textKey('deliveries.to-partner'),
  TO_BOT: textKey('deliveries.to-bot'),
}

export const directionText = (direction: string): string =>
  directionTexts[direction] ?? textKey('deliveries.message')
