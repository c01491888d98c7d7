import type { PartnerName } from '../partner-name'

export type HandoffStatus = 'REQUESTED' | 'QUEUED' | 'ACTIVE' | 'CLOSED'

export type CloseReason =
  | 'AGENT_RESOLVED'
  | 'SHOPPER_LEFT'
  | 'BOT_CANCELLED'
  | 'NO_AGENT_AVAILABLE'
  | 'PARTNER_FAILED'
  | 'EXPIRED'

export interface Agent {
  id?: string
  name?: string
}

/** Where a handoff stands, for bots and merchants. Instants are ISO 8601 in UTC. */
export interface HandoffState {
  id: string
  conversationId: string
  partner: PartnerName
  status: HandoffStatus
  requestedAt: string
  /** The ticket's or the interaction's id, once the partner has it. */
  partnerReference?: string
  /** Place in the partner's queue, 1 is next. */
  queuePosition?: number
  agent?: Agent
  closedAt?: string
  closeReason?: CloseReason
  /** When a message or a change of state was last seen, for expiry. */
  lastActivityAt: string
  /** Sends that may have reached the other side twice because it offers no way to check. */
  ambiguousSends: number
}

export const isOpen = ({ status }: HandoffState): boolean => status !== 'CLOSED'
