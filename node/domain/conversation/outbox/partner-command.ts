import type {
  Attachment,
  HandoffRequest,
  Shopper,
  TranscriptLine,
} from '../../handoff/shopper'
import type { CloseReason } from '../../handoff/handoff-state'
import type { JsonObject } from '../../json'
import type { PartnerName } from '../../partner-name'

/** Opens the handoff at the partner. `frozen` is what the partner's adapter fixed on acceptance, so that a repeat sends the same bytes. */
export interface StartCommand extends HandoffRequest {
  kind: 'start'
  handoffId: string
  conversationId: string
  accountPhoneNumber: string
  shopper: Shopper
  transcript: TranscriptLine[]
  departmentId?: string
  /** IANA name of the store's zone, for times that agents read; UTC when absent. */
  timeZone?: string
  /** Taken outside opening hours, to be answered later. */
  asContact: boolean
  /** The chosen partner, which had a problem. */
  insteadOf?: PartnerName
  /** What the opening hours said when it was requested; ISO 8601, UTC. */
  opening?: { closesAt?: string; nextOpening?: string }
  frozen: JsonObject
  /** The handoff is over: what an earlier try may have made is looked for, to be ended, and nothing is made. */
  isOver?: true
}

export interface MessageCommand {
  kind: 'message'
  text?: string
  attachments: Attachment[]
  /** ISO 8601, UTC. */
  sentAt: string
}

export interface EndCommand {
  kind: 'end'
  reason: CloseReason
  /** Where it is not the handoff's own that is to be ended, but a second one that a repeated start has made. */
  partnerReference?: string
}

/**
 * Tells the agent what became of words: the handoff was closed before they came, or the bot never took them, or may not
 * have. Or it brings what was written before the handoff and came late, or the shopper's rating, or says until when
 * WhatsApp takes free text.
 */
export interface NoteCommand {
  kind: 'note'
  about:
    | 'WRITTEN_AFTER_CLOSE'
    | 'REFUSED_BY_BOT'
    | 'AMBIGUOUS_AT_BOT'
    | 'HISTORY'
    | 'RATING'
    | 'OUTSIDE_WINDOW'
    | 'WINDOW_ENDS'
  /** Where it is not for the handoff's own ticket, but for that of one before, of which no more is kept. */
  partnerReference?: string
  /** Of the history, with the zone of the store for the times that agents read. */
  lines?: TranscriptLine[]
  timeZone?: string
  /** When WhatsApp's window ends, ISO 8601. */
  until?: string
  /** The shopper's, added as it is sent. */
  locale?: string
  /** Of the rating, from 1 to 5. */
  rating?: { score: number; comment?: string }
}

export type PartnerCommand =
  | StoredStart
  | MessageCommand
  | EndCommand
  | NoteCommand

/** A start as it waits: the transcript is kept with its handoff. */
export type StoredStart = Omit<StartCommand, 'transcript'>
