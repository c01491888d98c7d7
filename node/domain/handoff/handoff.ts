import type { CommandItem } from '../conversation/outbox/outbox'
import type { JsonObject } from '../json'
import type { SeenIds } from '../conversation/seen-ids'
import type { SpentCalls } from './pace'
import type { SentFiles } from './sent-files'
import type { HandoffState } from './handoff-state'
import type { Tally } from './tally'
import type { HandoffRequest, TranscriptLine } from './shopper'

/** The partner is to be asked for its updates. */
export interface PendingFetch {
  /** Different for each signal, so that a fetch settles only the signals before it. */
  id: string
  /** Whether the agent is done is asked too. */
  withStatus: boolean
  dueAt: string
  attempts: number
  /** When it was first due, ISO 8601; absent where an earlier version of the app noted it. */
  since?: string
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
  /** What was said with it, as long as the transcript is kept; absent where an earlier version of the app opened it. */
  request?: HandoffRequest
  /** Of the last messages with files. */
  sentFiles?: SentFiles[]
  /** The shopper's last words, ISO 8601; absent where an earlier version of the app opened it. */
  shopperWroteAt?: string
  /** The last words after whose silence the agent was told until when WhatsApp takes free text. */
  windowToldFor?: string
  /**
   * The file with these lines, where a partner reads them at our address and they are long; several where an earlier
   * version of the app filed them.
   */
  transcriptParts?: string[]
  /** Absent where an earlier version of the app opened it. */
  tally?: Tally
}
