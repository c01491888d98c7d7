import type { Handoff } from '../handoff/handoff'
import type {
  HandoffContext,
  Shopper,
  TranscriptLine,
} from '../handoff/shopper'
import type { JsonObject } from '../json'
import type { BotEvent } from './bot-event'
import type { OutboxItem } from './outbox'
import type { PartnerCommand } from './partner-command'

/** Who may deliver at present. An expired lease means that its holder died: what it was sending is unsure. */
export interface Lease {
  holder: string
  expiresAt: string
}

/** Everything about one conversation; one file, changed only by compare-and-swap. */
export interface ConversationRecord {
  conversationId: string
  handoff: Handoff
  shopper: Shopper
  accountPhoneNumber: string
  transcript: TranscriptLine[]
  context: HandoffContext
  /** What the partner's adapter remembers of this handoff: its ticket, its requester, its own comments. */
  partnerMemory: JsonObject
  toPartner: Array<OutboxItem<PartnerCommand>>
  toBot: Array<OutboxItem<BotEvent>>
  /** Ids of the shopper's messages taken, oldest first, bounded. */
  seenFromShopper: string[]
  /** Ids of the partner's messages and events taken, oldest first, bounded. */
  seenFromPartner: string[]
  /** The partner rang and its news could not be fetched yet; `closing` when it rang to say that the agent is done. */
  partnerRang?: { closing: boolean; dueAt: string; attempts: number }
  lease?: Lease
}
