import type { Handoff } from '../handoff/handoff'
import type {
  HandoffContext,
  Shopper,
  TranscriptLine,
} from '../handoff/shopper'
import type { JsonObject } from '../json'
import type { BotItem, PartnerItem } from './outbox'

/** Who may deliver at present. An expired lease means that its holder died: what it was sending is ambiguous. */
export interface Lease {
  holder: string
  expiresAt: string
  /** Ids of what the holder set out to send: to the partner in batches, each as one call. */
  sending: { toPartner: string[][]; toBot: string[] }
}

/** The partner signalled and its updates could not be fetched yet. */
export interface PendingFetch {
  /** It signalled that the agent is done. */
  closing: boolean
  dueAt: string
  attempts: number
  /** Another with each signal, so that a fetch answers only for the signals before it. */
  id: string
}

/** An earlier handoff of the conversation that still has commands in the outbox. */
export interface FormerHandoff {
  handoff: Handoff
  partnerMemory: JsonObject
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
  former: FormerHandoff[]
  toPartner: PartnerItem[]
  toBot: BotItem[]
  /** Ids of the shopper's messages taken, oldest first, bounded. */
  seenFromShopper: string[]
  /** Ids of the partner's messages and events taken, oldest first, bounded. */
  seenFromPartner: string[]
  pendingFetch?: PendingFetch
  /** When the partner last answered a pending fetch, ISO 8601. */
  partnerAskedAt?: string
  lease?: Lease
}
