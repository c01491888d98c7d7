import type {
  Agent,
  CloseReason,
  HandoffStatus,
} from '../../handoff/handoff-state'
import type { TranscriptLine } from '../../handoff/shopper'
import type { PartnerName } from '../../partner-name'
import type { BotEventType } from '../bot/bot-event'
import type { FailureCause } from '../failures/failure-cause'

/** What became of something that was to be brought to the other side. Instants are ISO 8601. */
export interface TimelineDelivery {
  /** `DROPPED`: it had lost its purpose, such as a start after the partner was given up. */
  state: 'WAITING' | 'DELIVERED' | 'FAILED' | 'DROPPED'
  at: string
  /** How often it was tried in vain. */
  tries?: number
  /** In the other side's words, without secrets. */
  because?: string
  /** Of failed ones. */
  cause?: FailureCause
}

interface Brought {
  /** Unique among what goes to one side. */
  id: string
  to: 'PARTNER' | 'BOT'
  handoffId: string
  /** When it was accepted, ISO 8601. */
  at: string
  delivery: TimelineDelivery
}

/** A shopper asked for a human, and what the opening hours made of it. */
interface RequestedEntry extends Brought {
  kind: 'REQUESTED'
  partner: PartnerName
  reason?: string
  departmentId?: string
  asContact: boolean
  /** The chosen partner, which had a problem. */
  insteadOf?: PartnerName
  closesAt?: string
  nextOpening?: string
}

/** Words or files of the shopper or of an agent. */
interface MessageEntry extends Brought {
  kind: 'MESSAGE'
  from: 'SHOPPER' | 'AGENT'
  agent?: string
  text?: string
  /** Their names. */
  files: string[]
}

/** A change of which the bot was told. */
interface ChangeEntry extends Brought {
  kind: 'CHANGE'
  type: BotEventType
  status: HandoffStatus
  agent?: Agent
  queuePosition?: number
  closeReason?: CloseReason
  partnerReference?: string
}

/** The end, or a note to the agent, on its way to the partner. */
interface TellPartnerEntry extends Brought {
  kind: 'TELL_PARTNER'
  what: string
}

/** What became of an entry that was filed before. */
export interface DeliveryEntry {
  kind: 'DELIVERY'
  of: Pick<Brought, 'id' | 'to'>
  delivery: TimelineDelivery
}

/** Something that a person did on the page. */
export interface PersonEntry {
  kind: 'PERSON'
  did: 'REVEALED' | 'ENDED' | 'RETRIED' | 'DISMISSED'
  by: string
  at: string
}

/** What was written before the handoff, as far as it is kept for agents. */
export interface TranscriptEntry {
  kind: 'TRANSCRIPT'
  id: string
  at: string
  lines: TranscriptLine[]
  /** How many lines before these were left out. */
  omitted?: number
}

export type BroughtEntry =
  | RequestedEntry
  | MessageEntry
  | ChangeEntry
  | TellPartnerEntry

export type TimelineEntry =
  | BroughtEntry
  | DeliveryEntry
  | PersonEntry
  | TranscriptEntry

export const isBrought = (entry: TimelineEntry): entry is BroughtEntry =>
  'delivery' in entry && entry.kind !== 'DELIVERY'
