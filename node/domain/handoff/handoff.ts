import type { CommandItem } from '../conversation/outbox'
import type { JsonObject } from '../json'
import type { PartnerName } from '../partner-name'
import type { SeenIds } from '../conversation/seen-ids'
import type { SpentCalls } from './pace'
import type { PendingFetch } from './pending-fetch'
import type { TranscriptLine } from './shopper'

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
  /** Last time that a message or a change of state was seen, for expiry. */
  lastActivityAt: string
  /** Sends that may have reached the other side twice because it offers no way to check. */
  ambiguousSends: number
}

/** One escalation of a conversation to humans, with all that it takes to go on with it. */
export interface Handoff extends HandoffState {
  /** The partner's account that has it, such as a Zendesk subdomain: its reference means nothing in another. */
  partnerAccount: string
  /** What the partner's adapter remembers: its ticket, its requester, its own comments. */
  memory: JsonObject
  /** What waits for the partner, in order, and what failed. */
  commands: CommandItem[]
  /** Where the partner limits calls about one ticket. */
  spentCalls?: SpentCalls
  pendingFetch?: PendingFetch
  /** When the partner last answered a fetch. */
  fetchedAt?: string
  /** Of the partner's updates that were taken. */
  seenUpdates: SeenIds
  /** What was written before the handoff, until the partner has it. */
  transcript: TranscriptLine[]
}

export const isOpen = ({ status }: HandoffState): boolean => status !== 'CLOSED'
