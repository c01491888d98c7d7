import type {
  Agent,
  CloseReason,
  HandoffStatus,
} from '../../handoff/handoff-state'
import type { Attachment } from '../../handoff/shopper'
import type { PartnerName } from '../../partner-name'

/** `test` is sent when the merchant asks for it and is about no conversation. */
export type BotEventType =
  | 'handoff.queued'
  | 'handoff.accepted'
  | 'handoff.message'
  | 'handoff.unavailable'
  | 'handoff.typing'
  | 'handoff.transferred'
  | 'handoff.closed'
  | 'test'

/** What the bot reads of a handoff. */
export interface BotEventHandoff {
  id: string
  partner: PartnerName
  status: HandoffStatus
  partnerReference?: string
  queuePosition?: number
  agent?: Agent
  closeReason?: CloseReason
}

/** What the bot is told; the body of a signed callback. Instants are ISO 8601 in UTC. */
export interface BotEvent {
  id: string
  type: BotEventType
  createdAt: string
  conversationId: string
  userPhoneNumber: string
  accountPhoneNumber: string
  handoff: BotEventHandoff
  message?: {
    id: string
    text?: string
    attachments: Attachment[]
    agent?: Agent
    sentAt: string
  }
  /** The merchant's words for the shopper, on `handoff.unavailable`; absent where none were written. */
  text?: string
  /** Whether the agent is typing, on `handoff.typing`. */
  typing?: boolean
  /** The bot may speak again. Kept from the product that this app re-creates. */
  event?: { type: 'enable_bot' }
  /** On `handoff.closed`: the merchant wants the shopper asked how it was, and told with `rateHandoff`. */
  ratingWanted?: true
}
